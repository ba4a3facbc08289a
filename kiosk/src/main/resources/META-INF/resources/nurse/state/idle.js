/** Without a touch for this long, the page asks whether somebody is there. */
export const ASK_MS = 60_000;
/** Asked in vain for this long, it takes the patient off the screen. */
export const LEAVE_MS = 30_000;

const KEY = 'chevet.away';

/** Whether somebody is in front of the page while a patient is prepared: `present`, `asking`, then `away` until resumed. */
export class Idle extends EventTarget {
  /** @type {'present'|'asking'|'away'} */ state = 'present';
  /** @type {number} */ leaveAt = 0;
  #timer;
  #watching = false;

  constructor() {
    super();
    // A reload must not bring the patient back on an abandoned screen.
    if (sessionStorage.getItem(KEY)) this.state = 'away';
  }

  /** @param {boolean} on whether the present screen is one to be wiped */
  watch(on) {
    if (on === this.#watching) return;
    this.#watching = on;
    if (on && this.state !== 'away') this.#wait();
    if (!on) this.#become('present');
  }

  /** A touch, a key, a device at work. */
  touched() {
    if (this.#watching && this.state === 'present') this.#wait();
  }

  /** "I am here": from the question or from the wiped screen. */
  resume() {
    this.#become('present');
    if (this.#watching) this.#wait();
  }

  #wait() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.leaveAt = Date.now() + LEAVE_MS;
      this.#become('asking');
      this.#timer = setTimeout(() => this.#become('away'), LEAVE_MS);
    }, ASK_MS);
  }

  #become(state) {
    clearTimeout(this.#timer);
    if (state === 'away') sessionStorage.setItem(KEY, '1');
    else sessionStorage.removeItem(KEY);
    if (state === this.state) return;
    this.state = state;
    this.dispatchEvent(new Event('change'));
  }
}
