import { LitElement, css, html } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';

/**
 * `<chevet-dialog heading="…" .open=${true}>`: a native modal dialog; buttons go into the slot `actions`.
 * `required` keeps Escape from closing it. Event: `closed`, whoever closed it.
 */
export class Dialog extends LitElement {
  static properties = { heading: {}, open: { type: Boolean, reflect: true }, required: { type: Boolean } };

  static styles = css`
    dialog {
      width: min(56rem, calc(100vw - 2 * var(--space-4)));
      max-height: calc(100dvh - 2 * var(--space-4));
      margin: auto;
      padding: calc(var(--pad-card) * 1.25);
      border: var(--control-width) solid var(--control-line);
      border-radius: calc(var(--radius) * 1.5);
      background: var(--surface);
      color: var(--ink);
      overflow: auto;
    }
    dialog::backdrop {
      background: rgb(14 23 38 / 0.72);
    }
    h2 {
      margin: 0 0 var(--space-2);
      font-size: var(--text-3);
      font-weight: var(--weight-strong);
      line-height: 1.2;
      text-wrap: balance;
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      justify-content: flex-end;
      gap: var(--apart);
      margin-top: var(--space-4);
    }
  `;

  #dialog = createRef();

  render() {
    return html`<dialog ${ref(this.#dialog)} aria-labelledby="heading" @cancel=${this.#cancel} @close=${this.#closed}>
      <h2 id="heading">${this.heading}</h2>
      <slot></slot>
      <div class="actions"><slot name="actions"></slot></div>
    </dialog>`;
  }

  updated() {
    const dialog = this.#dialog.value;
    if (this.open && !dialog.open) dialog.showModal();
    else if (!this.open && dialog.open) dialog.close();
  }

  #cancel(event) {
    if (this.required) event.preventDefault();
  }

  #closed() {
    this.open = false;
    this.dispatchEvent(new Event('closed'));
  }
}

customElements.define('chevet-dialog', Dialog);
