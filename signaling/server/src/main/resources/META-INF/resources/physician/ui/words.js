import { age, date, t, THIN } from '/shared/i18n.js';

/** "DURAND Jeanne": the birth name in capitals, as French records write it. @param {{birthName: string, firstName: string}} patient */
export function fullName({ birthName, firstName }) {
  return `${birthName.toLocaleUpperCase('fr')} ${firstName}`;
}

/** "Femme, 82 ans". @param {string} sex @param {string} years words */
export function sexAndAge(sex, years) {
  return `${t(`sex.${sex}`)}, ${years}`;
}

/** "Née le 12 mars 1944". @param {{sex: string, birthDate: string}} patient */
export function born({ sex, birthDate }) {
  return t(`born.${sex}`, { date: date(birthDate) });
}

/** @param {{birthDate: string}} patient @param {number} now */
export function ageOf({ birthDate }, now) {
  return age(birthDate, now);
}

/** Whole minutes since, never negative. @param {string|number} when @param {number} now */
export function minutesSince(when, now) {
  return Math.max(0, Math.floor((now - new Date(when).getTime()) / 60_000));
}

/** "12 min", "1 h 05". @param {number} minutes */
export function wait(minutes) {
  if (minutes < 60) return `${minutes}${THIN}min`;
  return `${Math.floor(minutes / 60)}${THIN}h${THIN}${String(minutes % 60).padStart(2, '0')}`;
}

/** Minutes and seconds, as a call is counted: "03:12", "1:03:12". @param {number} milliseconds */
export function running(milliseconds) {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const two = (n) => String(n).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  return `${hours ? `${hours}:` : ''}${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

/** What a refusal means and what to do. @param {{code: string, who?: string}} refusal @param {string} [holder] */
export function refusalWords({ code, who }, holder) {
  const name = who ?? holder;
  if (code === 'TAKEN' || code === 'NOT_HOLDER') return name ? t(`refusal.${code}`, { name }) : t(`refusal.${code}.nobody`);
  const known = ['NOT_WAITING', 'ENDED', 'CONCLUDED', 'UNKNOWN_CONSULTATION', 'TRY_AGAIN', 'NOT_ALLOWED', 'not_connected', 'lost'];
  return t(`refusal.${known.includes(code) ? code : 'other'}`);
}
