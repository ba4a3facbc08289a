/**
 * Plays a stream in an element, and leaves the element alone when it plays that stream already: Lit sets an object's
 * property at every drawing, and each setting of `srcObject` starts the picture anew.
 * @param {HTMLMediaElement} element @param {MediaStream|null} stream
 */
export function play(element, stream) {
  if (element.srcObject !== stream) element.srcObject = stream;
}
