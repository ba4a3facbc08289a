import { html } from 'lit';
import { has, t, time } from '../../shared/i18n.js';
import { button } from '../parts/button.js';
import { sheet } from '../parts/sheet.js';
import { refusalWords } from './problem.js';

/** A fact of this station's that the server refused: which, when, why. It stays until a person has seen it. @param {import('../app.js').App} app */
export function refused(app, { id, fact, happenedAt, code, who }) {
  const what = has(`fact.${fact.type}`) ? t(`fact.${fact.type}`) : t('fact.other');
  const body = html`<p class="lead">${t('refused.what', { what, time: time(happenedAt) })}</p>
    <p>${refusalWords(code, who)}</p>
    <p class="code">${t('technician.refused', { name: code })}</p>`;
  const actions = button(app, { action: 'seen', words: t('action.understood'), icon: 'check', style: 'action', press: () => app.seen(id) });
  return sheet({ name: 'refused', title: t('refused.title'), body, actions });
}
