import { guard } from 'lit/directives/guard.js';

/**
 * A stream for `.srcObject`, put in once: Lit puts an object into a property at every drawing, and an element whose stream
 * is put in again starts anew.
 * @param {MediaStream|null} stream
 */
export function once(stream) {
  return guard([stream], () => stream);
}
