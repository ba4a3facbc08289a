/** Beyond this silence the device is taken for gone: an old wave must not pass for a present one. */
export const SILENCE_MS = 1_500;

/**
 * Which samples stand where on a sweeping trace, without any drawing: a ring of the last seconds, written from left to
 * right and over again, with a gap ahead of the writing end. A `null` sample is a gap.
 */
export class Sweep {
  /** @param {number} rate samples a second @param {number} seconds across the whole width */
  constructor(rate, seconds) {
    this.rate = rate;
    this.seconds = seconds;
    this.samples = new Array(Math.round(rate * seconds)).fill(null);
    this.gap = Math.max(1, Math.round(this.samples.length * 0.04));
    this.at = 0;
    this.last = -Infinity;
  }

  /** @param {(number|null)[]} batch @param {number} now milliseconds */
  push(batch, now) {
    for (const sample of batch) {
      this.samples[this.at] = sample;
      this.at = (this.at + 1) % this.samples.length;
    }
    for (let ahead = 0; ahead < this.gap; ahead++) this.samples[(this.at + ahead) % this.samples.length] = null;
    if (batch.length > 0) this.last = now;
  }

  /** @param {number} now */
  silent(now) {
    return now - this.last > SILENCE_MS;
  }

  clear() {
    this.samples.fill(null);
    this.at = 0;
  }

  /** @returns {{low: number, high: number}|null} of what is on the trace */
  range() {
    const present = this.samples.filter((sample) => sample !== null);
    if (present.length === 0) return null;
    return { low: Math.min(...present), high: Math.max(...present) };
  }
}
