import { html, nothing } from 'lit';
import { t } from '../../shared/i18n.js';
import { button } from './button.js';

/**
 * The lower edge: going back on the left, help in the middle, the action on the right.
 * @param {import('../app.js').App} app
 * @param {{left?: unknown, right?: unknown}} sides
 */
export function bar(app, { left = nothing, right = nothing }) {
  return html`<footer class="bar">
    <div class="left">${left}</div>
    ${button(app, { action: 'help', words: t('action.help'), icon: 'help', press: () => app.show('help'), urgent: true })}
    <div class="right">${right}</div>
  </footer>`;
}

/** @param {import('../app.js').App} app @param {() => unknown} press */
export function back(app, press) {
  return button(app, { action: 'back', words: t('action.back'), icon: 'arrow-left', press });
}

/** @param {import('../app.js').App} app @param {() => unknown} press */
export function forward(app, press) {
  return button(app, { action: 'continue', words: t('action.continue'), after: 'arrow-right', style: 'action', press });
}
