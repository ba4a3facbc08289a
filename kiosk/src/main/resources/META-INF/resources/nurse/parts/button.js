import { html, nothing } from 'lit';
import { icon } from './icons.js';

/**
 * A button of the page: pressed on release, dead while another action is under way, turning while its own is.
 *
 * @param {import('../app.js').App} app
 * @param {object} options
 * @param {string} options.action its name, for tests and for what is under way
 * @param {string} options.words
 * @param {string} [options.icon] before the words
 * @param {string} [options.after] pictogram after the words
 * @param {string} [options.style] action, stop, danger, quiet
 * @param {() => unknown} options.press
 * @param {boolean} [options.urgent] goes out whatever is under way
 * @param {boolean} [options.pressed] for a switch
 */
export function button(app, { action, words, icon: before, after, style = '', press, urgent = false, pressed }) {
  const busy = app.presses.pending === action;
  return html`<button
    type="button"
    class="button ${style}"
    data-action=${action}
    aria-busy=${busy ? 'true' : 'false'}
    aria-pressed=${pressed === undefined ? nothing : String(pressed)}
    @click=${() => app.press(action, press, { urgent })}
  >
    ${before ? icon(busy ? 'pending' : before) : nothing}<span>${words}</span>${after ? icon(busy ? 'pending' : after) : nothing}
  </button>`;
}
