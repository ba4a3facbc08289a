import { html } from 'lit';
import { has, t } from '../../shared/i18n.js';
import { closing, sheet } from '../parts/sheet.js';

/** The press did nothing: why, in words of the person; the code is small, for the technician. @param {import('../app.js').App} app */
export function problem(app) {
  const code = app.problem?.code ?? 'UNKNOWN';
  const body = html`<p>${refusalWords(code, app.problem?.who)}</p>
    <p class="code">${t('technician.refused', { name: code })}</p>`;
  return sheet({ name: 'problem', title: t('problem.title'), body, actions: closing(app, t('action.understood')), close: () => app.show(null) });
}

/** @param {string} code of a refusal @param {string} [who] stands in the way @returns {string} */
export function refusalWords(code, who = '') {
  if (code === 'TAKEN') return who ? t('refusal.TAKEN', { who }) : t('refusal.TAKEN.someone');
  return has(`refusal.${code}`) ? t(`refusal.${code}`) : t('refusal.OTHER');
}
