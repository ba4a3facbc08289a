import { LitElement, css, html } from 'lit';
import '../icon/icon.js';

const SHAPES = { good: 'check', attention: 'warning', danger: 'stop', busy: 'clock', off: 'absent' };

/**
 * `<chevet-status state="good">Brassard branché</chevet-status>`: a state as shape, word and colour.
 * States: good, attention, danger, busy, off. `boxed` gives it its tinted ground, otherwise it stands in a line.
 */
export class Status extends LitElement {
  static properties = { state: { reflect: true }, boxed: { type: Boolean, reflect: true } };

  static styles = css`
    :host {
      --mark: var(--words-2);
      --ground-of-mark: transparent;
      display: inline-flex;
      align-items: center;
      gap: 0.5em;
      color: var(--mark);
      font-weight: var(--weight-strong);
      line-height: 1.25;
    }
    :host([state='good']) {
      --mark: var(--green);
      --ground-of-mark: var(--green-tint);
    }
    :host([state='attention']) {
      --mark: var(--amber);
      --ground-of-mark: var(--amber-tint);
    }
    :host([state='danger']) {
      --mark: var(--red);
      --ground-of-mark: var(--red-tint);
    }
    :host([state='busy']) {
      --mark: var(--teal);
      --ground-of-mark: var(--teal-tint);
    }
    :host([boxed]) {
      padding: 0.35em 0.75em;
      border-radius: var(--radius);
      background: var(--ground-of-mark);
      box-shadow: inset 0 0 0 1px color-mix(in srgb, var(--mark) 35%, transparent);
    }
    :host([boxed][state='off']) {
      background: var(--card);
    }
    chevet-icon {
      --icon-size: 1.15em;
      --icon-line: 4;
    }
    :host([state='attention']) chevet-icon,
    :host([state='danger']) chevet-icon,
    :host([state='busy']) chevet-icon,
    :host([state='off']) chevet-icon {
      --icon-line: 3.5;
    }
  `;

  render() {
    return html`<chevet-icon name=${SHAPES[this.state] ?? 'absent'}></chevet-icon><span><slot></slot></span>`;
  }
}

customElements.define('chevet-status', Status);
