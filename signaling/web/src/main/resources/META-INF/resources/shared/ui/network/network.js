import { LitElement, css, html } from 'lit';
import { t } from '../../i18n.js';
import '../icon/icon.js';

/** `<chevet-network bars="3">`: the network in bars and a word; `0` is no network. Colour follows the ground. */
export class Network extends LitElement {
  static properties = { bars: { type: Number, reflect: true } };

  static styles = css`
    :host {
      display: inline-flex;
      align-items: center;
      gap: 0.5em;
      color: var(--words);
      white-space: nowrap;
    }
    :host([bars='0']) {
      font-weight: var(--weight-strong);
    }
  `;

  render() {
    const bars = Math.min(3, Math.max(0, this.bars ?? 0));
    return html`<chevet-icon name="network-${bars}"></chevet-icon><span>${t(`network.${bars}`)}</span>`;
  }
}

customElements.define('chevet-network', Network);
