import { html, nothing } from 'lit';
import { t } from '../../shared/i18n.js';
import { listen } from './listen.js';

/**
 * The screen's title, which takes the focus when the screen comes, and its instruction, which can be heard.
 * @param {import('../app.js').App} app @param {string} title @param {string} [instruction]
 */
export function heading(app, title, instruction = '') {
  return html`<div class="heading">
    <h1 tabindex="-1">${title}</h1>
    ${instruction ? html`<p class="instruction">${instruction}</p>` : nothing} ${instruction ? listen(app, `${title}. ${instruction}`) : nothing}
  </div>`;
}

/** Title and instruction by the screen's key. @param {import('../app.js').App} app @param {string} screen */
export function headingOf(app, screen) {
  return heading(app, t(`${screen}.title`), t(`${screen}.instruction`));
}
