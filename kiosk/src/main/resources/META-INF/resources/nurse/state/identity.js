/**
 * The identity form: what is typed, what is wrong with it in keys of plain sentences, and the patient it means.
 *
 * @typedef {{birthName: string, firstName: string, day: string, month: string, year: string, sex: string}} Typed
 */

/** Nobody alive was born before. */
const EARLIEST_YEAR = 1900;
/** The protocol's longest name. */
const LONGEST_NAME = 100;

/** @returns {Typed} */
export function blank() {
  return { birthName: '', firstName: '', day: '', month: '', year: '', sex: '' };
}

/** @param {any} patient of the consultation @returns {Typed} */
export function fromPatient(patient) {
  if (!patient) return blank();
  const [year, month, day] = patient.birthDate.split('-');
  return { birthName: patient.birthName, firstName: patient.firstName, day, month, year, sex: patient.sex };
}

/**
 * @param {Typed} typed @param {Date} today
 * @returns {Partial<Record<'birthName'|'firstName'|'birthDate'|'sex', string>>} the kind of problem by field; empty when all is well
 */
export function problems(typed, today) {
  const found = {};
  for (const name of ['birthName', 'firstName']) {
    const length = typed[name].trim().length;
    if (length === 0) found[name] = 'missing';
    else if (length > LONGEST_NAME) found[name] = 'long';
  }
  const date = dateProblem(typed, today);
  if (date) found.birthDate = date;
  if (!typed.sex) found.sex = 'missing';
  return found;
}

/** @param {Typed} typed @param {Date} today @returns {string|null} */
export function dateProblem({ day, month, year }, today) {
  if (!day && !month && !year) return 'missing';
  if (!day || !month || !year) return 'unfinished';
  if (![day, month, year].every((part) => /^\d+$/.test(part))) return 'figures';
  if (year.length !== 4) return 'year';
  if (Number(month) < 1 || Number(month) > 12) return 'month';
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (date.getUTCMonth() !== Number(month) - 1 || date.getUTCDate() !== Number(day)) return 'day';
  if (Number(year) < EARLIEST_YEAR) return 'old';
  if (date > today) return 'future';
  return null;
}

/** @param {Typed} typed @returns {string} `1944-03-12` */
export function isoDate({ day, month, year }) {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** @param {Typed} typed without problems @param {string} [status] of the identity; what was typed here is provisional */
export function toPatient(typed, status = 'PROV') {
  return {
    birthName: typed.birthName.trim().toLocaleUpperCase('fr'),
    firstName: typed.firstName.trim(),
    birthDate: isoDate(typed),
    sex: typed.sex,
    status,
  };
}

/** Whether the form says what the log already says: then nothing is stated again. @param {any} patient @param {any} known */
export function same(patient, known) {
  return ['birthName', 'firstName', 'birthDate', 'sex'].every((field) => patient[field] === known?.[field]);
}
