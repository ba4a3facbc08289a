/**
 * Words and figures in the person's language: French unless `?lang=en` or a stored setting says otherwise.
 * Figures follow French typography: decimal comma, narrow no-break space before a unit, "12 mars 1944".
 *
 * @typedef {'fr'|'en'} Language
 */

const LANGUAGES = ['fr', 'en'];
const KEY = 'chevet.language';
const ZONE = 'Europe/Paris';
/** Narrow no-break space. */
export const THIN = '\u202f';
const TYPOGRAPHIC_SPACES = /[\u00a0\u2009 ]/g;

/** @type {Map<string, string>} */
const messages = new Map();
/** @type {Language} */
let current = chosen();

/** @returns {Language} */
export function language() {
  return current;
}

/** Stores the choice; the page is loaded again so that every word is in it. @param {Language} next */
export function setLanguage(next) {
  store(next);
  const page = new URL(location.href);
  page.searchParams.delete('lang');
  location.replace(page);
}

/**
 * Loads bundles; later ones win. Each name stands for `<name>_fr.json` and `<name>_en.json`.
 * @param {string[]} names such as `/shared/messages`
 */
export async function loadMessages(names) {
  const bundles = await Promise.all(
    names.map(async (name) => {
      const answer = await fetch(`${name}_${current}.json`);
      if (!answer.ok) throw new Error(`${name}_${current}.json: ${answer.status}`);
      return answer.json();
    }),
  );
  for (const bundle of bundles) for (const [key, text] of Object.entries(bundle)) messages.set(key, text);
  if (globalThis.document) document.documentElement.lang = current;
}

/**
 * The words for a key. `{name}` is replaced by the parameter; with a `count`, `key.one` and `key.other` are looked for.
 * @param {string} key @param {Record<string, string|number>} [params]
 * @returns {string} the key itself, in brackets, if nobody wrote the words
 */
export function t(key, params = {}) {
  const text = messages.get(key) ?? ('count' in params ? messages.get(`${key}.${plural(params.count)}`) : undefined);
  if (text === undefined) {
    console.error('messages key=%s missing=true', key);
    return `[${key}]`;
  }
  return text.replace(/\{(\w+)\}/g, (whole, name) => (name in params ? say(params[name]) : whole));
}

/** @param {string} key whether anybody wrote words for it */
export function has(key) {
  return messages.has(key);
}

/** @param {number} value @param {number} [decimals] exactly so many */
export function number(value, decimals = 0) {
  const format = new Intl.NumberFormat(current, { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  return thin(format.format(value));
}

/** A figure and its unit, never parted by a line's end: "36,8 °C". @param {number} value @param {string} unit @param {number} [decimals] */
export function quantity(value, unit, decimals = 0) {
  return `${number(value, decimals)}${THIN}${unit}`;
}

/** "12 mars 1944". @param {string|number|Date} when a day (`1944-03-12`) or an instant */
export function date(when) {
  const day = typeof when === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(when);
  const zone = day ? 'UTC' : ZONE;
  const text = new Intl.DateTimeFormat(locale(), { dateStyle: 'long', timeZone: zone }).format(new Date(when));
  return current === 'fr' ? text.replace(/^1 /, '1er ') : text;
}

/** "14 h 05", in Paris. @param {string|number|Date} when */
export function time(when) {
  const parts = new Intl.DateTimeFormat(locale(), { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: ZONE }).formatToParts(new Date(when));
  const of = (type) => parts.find((part) => part.type === type).value;
  return current === 'fr' ? `${Number(of('hour'))}${THIN}h${THIN}${of('minute')}` : `${of('hour')}:${of('minute')}`;
}

/** "12 mars 1944 à 14 h 05". @param {string|number|Date} when */
export function dateTime(when) {
  return `${date(when)}${current === 'fr' ? ' à ' : ', '}${time(when)}`;
}

/** How long ago: "à l'instant", "il y a 2 min", "il y a 3 h", then the date. @param {string|number|Date} when @param {string|number|Date} now */
export function ago(when, now) {
  const seconds = Math.max(0, (new Date(now).getTime() - new Date(when).getTime()) / 1000);
  if (seconds < 10) return t('ago.now');
  if (seconds < 60) return t('ago.seconds', { n: Math.floor(seconds / 10) * 10 });
  if (seconds < 3600) return t('ago.minutes', { n: Math.floor(seconds / 60) });
  if (seconds < 86_400) return t('ago.hours', { n: Math.floor(seconds / 3600) });
  return dateTime(when);
}

/** An age in words: "82 ans", "8 mois", "12 jours". @param {string} birth `1944-03-12` @param {string|number|Date} now */
export function age(birth, now) {
  const [year, month, day] = birth.split('-').map(Number);
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: ZONE }).format(new Date(now)).split('-').map(Number);
  const months = (today[0] - year) * 12 + (today[1] - month) - (today[2] < day ? 1 : 0);
  if (months >= 24) return t('age.years', { count: Math.floor(months / 12) });
  if (months >= 1) return t('age.months', { count: months });
  const days = Math.round((Date.UTC(today[0], today[1] - 1, today[2]) - Date.UTC(year, month - 1, day)) / 86_400_000);
  return t('age.days', { count: Math.max(0, days) });
}

/** "45 s", "1 min 05 s". @param {number} milliseconds */
export function duration(milliseconds) {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  if (seconds < 60) return quantity(seconds, 's');
  const rest = String(seconds % 60).padStart(2, '0');
  return `${quantity(Math.floor(seconds / 60), 'min')} ${rest}${THIN}s`;
}

function say(value) {
  return typeof value === 'number' ? number(value, Number.isInteger(value) ? 0 : 1) : value;
}

function plural(count) {
  return new Intl.PluralRules(current).select(Number(count)) === 'one' ? 'one' : 'other';
}

function locale() {
  return current === 'fr' ? 'fr-FR' : 'en-GB';
}

function thin(text) {
  return text.replace(TYPOGRAPHIC_SPACES, THIN);
}

/** @returns {Language} */
function chosen() {
  const asked = globalThis.location && new URL(location.href).searchParams.get('lang');
  if (LANGUAGES.includes(asked)) {
    store(asked);
    return asked;
  }
  try {
    const stored = localStorage.getItem(KEY);
    return LANGUAGES.includes(stored) ? stored : 'fr';
  } catch {
    return 'fr';
  }
}

function store(next) {
  try {
    localStorage.setItem(KEY, next);
  } catch {
    // Storage refused: the language lasts as long as the address has it.
  }
}
