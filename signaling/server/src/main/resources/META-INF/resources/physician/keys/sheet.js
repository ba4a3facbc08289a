import { html } from 'lit';
import { t } from '/shared/i18n.js';
import { Part } from '../ui/part.js';
import { setShortcuts, shortcutsOn } from './keys.js';

const ROWS = [
  ['A', 'keys.accept'],
  ['C', 'keys.conclude'],
  ['M', 'keys.mute'],
  ['V', 'keys.camera'],
  ['S', 'keys.rail'],
  ['↑ ↓', 'keys.rows'],
  ['Ctrl + ↵', 'keys.send'],
  ['Esc', 'keys.escape'],
  ['?', 'keys.sheet'],
];

/** The sheet that lists the keys, opened by its button anywhere on the page. */
export class Keys extends Part {
  static properties = { open: { state: true } };
  #press = (event) => {
    if (event.target.closest?.('[data-action="keys"]')) this.open = true;
  };

  connectedCallback() {
    super.connectedCallback();
    addEventListener('click', this.#press);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener('click', this.#press);
  }

  render() {
    return html`<chevet-dialog heading=${t('keys.title')} .open=${Boolean(this.open)} @closed=${() => (this.open = false)}>
      <dl class="keys">${ROWS.map(([key, words]) => html`<div><dt><kbd>${key}</kbd></dt><dd>${t(words)}</dd></div>`)}</dl>
      <label class="choice"><input type="checkbox" name="shortcuts" .checked=${shortcutsOn()} @change=${({ target }) => setShortcuts(target.checked)} />${t('keys.on')}</label>
      <button slot="actions" class="button" @click=${() => (this.open = false)}>${t('action.close')}</button>
    </chevet-dialog>`;
  }
}

customElements.define('chevet-keys', Keys);
