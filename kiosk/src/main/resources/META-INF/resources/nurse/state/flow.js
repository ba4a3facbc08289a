/**
 * Which screen a station's frame means. Pure: the kiosk holds the truth, so that a reload shows the same screen.
 *
 * @typedef {'welcome'|'identity'|'consent'|'consent-refused'|'reason'|'blood-pressure'|'oxygen'|'summary'|'waiting'
 *   |'call'|'conclusion'|'end'} Screen
 */

/** Screens of the preparation in their order, by the kiosk's names. */
const SCREENS = {
  IDENTITY: 'identity',
  CONSENT: 'consent',
  REASON: 'reason',
  BLOOD_PRESSURE: 'blood-pressure',
  OXYGEN: 'oxygen',
  SUMMARY: 'summary',
};
export const STEPS = Object.keys(SCREENS);

/** @param {any} station the `station` frame @param {string|null} dismissed consultation whose end was seen @returns {Screen} */
export function screenOf(station, dismissed = null) {
  const { consultation } = station;
  if (!consultation) return 'welcome';
  switch (consultation.phase) {
    case 'WAITING':
      return 'waiting';
    case 'IN_CALL':
      return 'call';
    case 'CONCLUDED':
      return consultation.conclusion?.read ? 'end' : 'conclusion';
    case 'ENDED':
      return consultation.id === dismissed ? 'welcome' : 'end';
    default:
      return consultation.consent === 'REFUSED' ? 'consent-refused' : (SCREENS[station.step] ?? 'identity');
  }
}

/** @param {string} step @returns {string} the step after; the last stays */
export function after(step) {
  return STEPS[Math.min(STEPS.indexOf(step) + 1, STEPS.length - 1)];
}

/** @param {string} step @returns {string|null} the step before; null before the first */
export function before(step) {
  return STEPS[STEPS.indexOf(step) - 1] ?? null;
}

/** The seven names of the step line and where the screen stands in it; null where there is none. @param {Screen} screen */
export function stepLine(screen) {
  const names = [...Object.values(SCREENS), 'physician'];
  const shown = { 'consent-refused': 'consent', waiting: 'physician' }[screen] ?? screen;
  const now = names.indexOf(shown);
  return now < 0 ? null : { names, now };
}

/** Whether the patient's data is being prepared: the only time when an abandoned page is wiped. @param {Screen} screen */
export function preparing(screen) {
  return Object.values(SCREENS).includes(screen) || screen === 'consent-refused';
}
