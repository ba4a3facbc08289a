/** The conclusion being typed, one a consultation, until it is written or the physician signs out. Lasts as long as the tab. */

const PREFIX = 'chevet.draft.';

/** @param {string} consultation */
export function draft(consultation) {
  return sessionStorage.getItem(PREFIX + consultation) ?? '';
}

/** @param {string} consultation @param {string} text */
export function keepDraft(consultation, text) {
  if (text) sessionStorage.setItem(PREFIX + consultation, text);
  else forgetDraft(consultation);
}

/** @param {string} consultation */
export function forgetDraft(consultation) {
  sessionStorage.removeItem(PREFIX + consultation);
}

export function forgetDrafts() {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
}
