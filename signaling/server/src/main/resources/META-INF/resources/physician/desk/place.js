/** Which consultation this page shows, so that a reload comes back to it. The id says nothing about the patient. */

const KEY = 'chevet.consultation';

/** @returns {string|null} */
export function place() {
  return new URLSearchParams(location.hash.slice(1)).get('consultation') ?? sessionStorage.getItem(KEY);
}

/** @param {string|null} consultation */
export function goTo(consultation) {
  if (consultation) sessionStorage.setItem(KEY, consultation);
  else sessionStorage.removeItem(KEY);
  const page = new URL(location.href);
  page.hash = consultation ? `consultation=${consultation}` : '';
  history.replaceState(null, '', page);
}
