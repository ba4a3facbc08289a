import { html } from 'lit';
import { t } from '../../shared/i18n.js';
import '../../shared/ui/dialog/dialog.js';
import { button } from './button.js';

/**
 * A question or an explanation over the screen. It stays until a person answers.
 * @param {object} options
 * @param {string} options.name for tests
 * @param {string} options.title
 * @param {unknown} options.body
 * @param {unknown} options.actions buttons, the one that changes nothing first
 * @param {() => void} [options.close] what Escape does; without it a person must choose a button
 */
export function sheet({ name, title, body, actions, close }) {
  const closed = ({ target }) => {
    if (close) close();
    else target.open = true; // a browser closes on the second Escape whatever the page says
  };
  return html`<chevet-dialog class="sheet" data-dialog=${name} heading=${title} ?required=${!close} .open=${true} @closed=${closed}>
    <div class="body">${body}</div>
    <div class="actions" slot="actions">${actions}</div>
  </chevet-dialog>`;
}

/** @param {import('../app.js').App} app @param {string} [words] */
export function closing(app, words = t('action.close')) {
  return button(app, { action: 'close', words, press: () => app.show(null), urgent: true });
}
