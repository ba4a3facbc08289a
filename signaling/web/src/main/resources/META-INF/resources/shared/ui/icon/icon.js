import { LitElement, css, html, nothing } from 'lit';
import { ALSO, PICTOGRAMS } from './pictograms.js';

/**
 * `<chevet-icon name="cuff">`: a pictogram as large as the text (`--icon-size` otherwise), in the text's colour.
 * Words stand beside it; only one that stands alone gets a `label`.
 */
export class Icon extends LitElement {
  static properties = { name: { reflect: true }, label: {} };

  static styles = css`
    :host {
      display: inline-block;
      flex: none;
      width: var(--icon-size, 1.25em);
      height: var(--icon-size, 1.25em);
      vertical-align: -0.25em;
    }
    svg {
      display: block;
      width: 100%;
      height: 100%;
      overflow: visible;
      fill: none;
      stroke: currentColor;
      stroke-width: var(--icon-line, 2.75);
      stroke-linecap: round;
      stroke-linejoin: round;
    }
    .solid {
      fill: currentColor;
    }
    .tint {
      fill: var(--icon-tint, transparent);
    }
    .dot {
      stroke-width: 4.5;
    }
    .bar {
      stroke-width: 8;
    }
    .faint {
      stroke-width: 8;
      opacity: 0.28;
    }
    .inner {
      stroke-width: 2;
    }
    .cross {
      stroke-width: 4;
    }
  `;

  render() {
    const drawing = PICTOGRAMS[ALSO[this.name] ?? this.name];
    if (!drawing) return nothing;
    return html`<svg viewBox="0 0 48 48" role=${this.label ? 'img' : nothing} aria-label=${this.label ?? nothing} aria-hidden=${this.label ? nothing : 'true'}>${drawing}</svg>`;
  }
}

customElements.define('chevet-icon', Icon);
