/** A running value older than this is not shown: devices repeat theirs several times a second. */
export const FRESH_MS = 3000;

/**
 * The newest running value of each device of the consultation on show. A value that is not renewed becomes absent.
 *
 * @typedef {{device: string, live: object, at: number, fresh: boolean}} Running
 */
export class LiveValues extends EventTarget {
  /** @type {Map<string, {device: string, live: object, at: number}>} */ #running = new Map();

  /** @param {string} device @param {object} live as the frame has it */
  take(device, live) {
    this.#running.set(device, { device, live, at: performance.now() });
    this.dispatchEvent(new CustomEvent('live', { detail: { device, live } }));
  }

  clear() {
    if (this.#running.size === 0) return;
    this.#running.clear();
    this.dispatchEvent(new CustomEvent('live', { detail: null }));
  }

  /**
   * @param {'cuffPressure'|'runningOximetry'} type
   * @returns {Running|null} null if no device runs one
   */
  of(type) {
    const [newest] = [...this.#running.values()].filter(({ live }) => live.type === type).sort((a, b) => b.at - a.at);
    return newest ? { ...newest, fresh: performance.now() - newest.at < FRESH_MS } : null;
  }
}
