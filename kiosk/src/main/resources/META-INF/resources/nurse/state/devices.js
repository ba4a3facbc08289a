/**
 * What a device's state means for the screen that measures with it. Pure.
 *
 * @typedef {'absent'|'silent'|'ready'|'measuring'|'stopping'|'failed'|'implausible'} Situation
 */

const SITUATIONS = { ABSENT: 'absent', SILENT: 'silent', READY: 'ready', MEASURING: 'measuring', STOPPING: 'stopping' };

/** @param {any} station @param {'TENSIOMETER'|'OXIMETER'} kind @returns {any} the device to measure with: one that works before one that is missing */
export function deviceOf(station, kind) {
  const fitted = station.devices.filter((device) => device.kind === kind);
  return fitted.find(({ state }) => state !== 'ABSENT' && state !== 'SILENT') ?? fitted[0] ?? null;
}

/** @param {any} device or null when none is fitted @returns {Situation} */
export function situationOf(device) {
  const situation = SITUATIONS[device?.state] ?? 'absent';
  if (situation !== 'ready') return situation;
  if (device.lastFailure) return 'failed';
  return device.implausible ? 'implausible' : 'ready';
}

/** @param {any} device */
export function works(device) {
  return device.state !== 'ABSENT' && device.state !== 'SILENT';
}

/** Readings that count, newest last. @param {any} consultation @param {string} [type] */
export function readingsOf(consultation, type) {
  return (consultation?.readings ?? []).filter(({ reading, retracted }) => !retracted && (!type || reading.type === type));
}

/** @param {any} consultation @param {string} type */
export function lastReading(consultation, type) {
  return readingsOf(consultation, type).at(-1) ?? null;
}
