/** A telephone number in one piece, whatever the line's end. @param {string} number */
export function telephone(number) {
  return number.replaceAll(' ', '\u00a0');
}
