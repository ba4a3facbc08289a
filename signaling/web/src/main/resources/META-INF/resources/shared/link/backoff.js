/** Bounds of the wait before the next attempt: short enough for a restarted server, long enough for a dead one. */
export const FLOOR_MS = 250;
export const CEILING_MS = 10_000;

/**
 * When to try again: exponential with full jitter, so that a thousand pages do not come back in one wave.
 * @param {number} attempt failures so far, from 0
 * @param {() => number} random in [0, 1)
 * @returns {number} milliseconds, in [0, CEILING_MS)
 */
export function wait(attempt, random) {
  const bound = attempt >= 16 ? CEILING_MS : Math.min(CEILING_MS, FLOOR_MS * 2 ** attempt);
  return Math.floor(random() * bound);
}
