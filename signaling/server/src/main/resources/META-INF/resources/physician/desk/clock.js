/** The server's time, told every second. Ages and waits are counted with it, since a physician's own clock may be wrong. */
export class Clock extends EventTarget {
  #offset = 0;

  constructor() {
    super();
    setInterval(() => this.dispatchEvent(new Event('tick')), 1000);
  }

  /** @param {string} serverTime as just received */
  set(serverTime) {
    this.#offset = new Date(serverTime).getTime() - Date.now();
    this.dispatchEvent(new Event('tick'));
  }

  /** @returns {number} milliseconds since 1970 */
  now() {
    return Date.now() + this.#offset;
  }
}
