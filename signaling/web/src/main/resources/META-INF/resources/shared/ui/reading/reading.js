import { LitElement, css, html, nothing } from 'lit';
import { THIN, ago, number, t, time } from '../../i18n.js';
import '../icon/icon.js';

/** After this long a value is visibly old: the patient may have changed since. */
const OLD_MS = 30 * 60_000;
/** The age is told in steps of ten seconds. */
const TICK_MS = 10_000;

/**
 * `<chevet-reading .reading=${…}>`: one measured thing: value, unit, when, from which device, always in the same
 * places. Without figures it is a dash and the reason. `layout="row"` is the physician's line, otherwise a card.
 *
 * @typedef {{value: number|string, unit: string, name?: string, decimals?: number}} Figure the first is the large one
 * @typedef {object} Shown
 * @property {string} name "Tension artérielle"
 * @property {string} [icon]
 * @property {Figure[]} [figures]
 * @property {string} [takenAt] instant
 * @property {string} [device] "tensiomètre 1"
 * @property {boolean} [typed] by hand
 * @property {string} [absent] why there is none
 */
export class Reading extends LitElement {
  static properties = { reading: { attribute: false }, layout: { reflect: true }, now: { attribute: false } };

  static styles = css`
    :host {
      display: block;
      color: var(--words);
      font-variant-numeric: tabular-nums lining-nums;
    }
    p {
      margin: 0;
    }
    .name {
      display: flex;
      align-items: center;
      gap: 0.5em;
      color: var(--words-2);
      font-weight: var(--weight-strong);
    }
    .name chevet-icon {
      --icon-size: 1.6em;
      color: var(--teal);
      --icon-tint: var(--teal-tint);
    }
    .figures {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: 0.1em 1.2em;
    }
    .figure {
      display: inline-flex;
      align-items: baseline;
      gap: 0.35em;
      white-space: nowrap;
    }
    .value {
      font-weight: var(--weight-strong);
      letter-spacing: -0.01em;
    }
    .large .value {
      font-size: var(--text-5);
      line-height: 1.1;
    }
    .large .unit {
      font-size: var(--text-2);
    }
    .small .value {
      font-size: var(--text-3);
    }
    .unit {
      margin-inline-start: 0.12em;
    }
    .unit,
    .which,
    .when {
      color: var(--words-2);
    }
    .when.old {
      color: var(--amber);
      font-weight: var(--weight-strong);
    }
    .when chevet-icon {
      --icon-size: 1em;
      --icon-line: 4;
      vertical-align: -0.15em;
      margin-inline-end: 0.35em;
    }

    :host(:not([layout='row'])) {
      padding: var(--pad-card);
      border: 1px solid var(--separation);
      border-radius: calc(var(--radius) * 1.25);
      background: var(--card);
      box-shadow: var(--sheet);
    }
    :host(:not([layout='row'])) .figures {
      margin-block: 0.25em 0.35em;
    }

    :host([layout='row']) {
      padding-block: var(--space-1);
      border-bottom: 1px solid var(--separation);
    }
    :host([layout='row']) .row {
      display: grid;
      grid-template-columns: minmax(7.5em, 1fr) auto;
      gap: 0 1em;
      align-items: center;
    }
    :host([layout='row']) .figures {
      justify-content: flex-end;
    }
    :host([layout='row']) .large .value {
      font-size: var(--text-3);
    }
    :host([layout='row']) .large .unit,
    :host([layout='row']) .small .unit {
      font-size: var(--text-1);
    }
    :host([layout='row']) .small .value {
      font-size: var(--text-2);
    }
    :host([layout='row']) .when {
      grid-column: 1 / -1;
      text-align: end;
    }
  `;

  #tick;

  connectedCallback() {
    super.connectedCallback();
    this.#tick = setInterval(() => this.requestUpdate(), TICK_MS);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.#tick);
  }

  render() {
    const { name, icon, figures = [], absent } = this.reading ?? {};
    const shown = figures.length > 0;
    return html`<div class="row">
      <p class="name">${icon ? html`<chevet-icon name=${icon}></chevet-icon>` : nothing}${name}</p>
      <p class="figures">${shown ? figures.map(figure) : html`<span class="figure large"><span class="value" aria-hidden="true">–</span></span>`}</p>
      ${shown ? this.#provenance() : html`<p class="when">${absent ?? t('reading.absent')}</p>`}
      <slot></slot>
    </div>`;
  }

  #provenance() {
    const { takenAt, device, typed } = this.reading;
    const now = this.now ?? Date.now();
    const old = takenAt !== undefined && now - new Date(takenAt).getTime() > OLD_MS;
    const words = [takenAt && ago(takenAt, now), typed ? t('reading.typed') : device].filter(Boolean).join(' · ');
    return html`<p class=${old ? 'when old' : 'when'} title=${takenAt ? time(takenAt) : nothing}>${old ? html`<chevet-icon name="clock"></chevet-icon>` : nothing}${words}</p>`;
  }
}

function figure({ value, unit, name, decimals = 0 }, index) {
  const text = typeof value === 'number' ? number(value, decimals) : value;
  return html`<span class="figure ${index === 0 ? 'large' : 'small'}">${name ? html`<span class="which">${name}</span>` : nothing}<span><span class="value">${text}</span><span class="unit">${THIN}${unit}</span></span></span>`;
}

customElements.define('chevet-reading', Reading);
