/** A trembling finger presses twice; the second press within this time is the same one. */
const BOUNCE_MS = 300;

/** One action at a time: a press that comes twice, or while another is under way, does nothing. */
export class Presses {
  /** @type {string|null} the action under way */ pending = null;
  #last = -Infinity;
  #now;
  #changed;
  #failed;

  /**
   * @param {object} options
   * @param {() => void} options.changed `pending` is another
   * @param {(error: any) => void} options.failed the action was refused
   * @param {() => number} [options.now]
   */
  constructor({ changed, failed, now = () => performance.now() }) {
    this.#changed = changed;
    this.#failed = failed;
    this.#now = now;
  }

  /**
   * @param {string} name @param {() => unknown} task
   * @param {{urgent?: boolean}} [options] urgent: goes out whatever is under way (a cuff must come down)
   */
  async run(name, task, { urgent = false } = {}) {
    const now = this.#now();
    if (!urgent && (this.pending || now - this.#last < BOUNCE_MS)) return;
    this.#last = now;
    this.pending = name;
    this.#changed();
    try {
      await task();
    } catch (error) {
      this.#failed(error);
    } finally {
      if (this.pending === name) this.pending = null;
      this.#changed();
    }
  }
}
