import { LitElement } from 'lit';

/**
 * A part of the page: drawn into the page itself (one style sheet, one tree for assistive technology), again whenever
 * something that it watches changes.
 */
export class Part extends LitElement {
  #watched = [];
  #again = () => this.requestUpdate();

  createRenderRoot() {
    return this;
  }

  /** Parts are made by the application with what they need. @param {Record<string, unknown>} needs */
  static properties = { parts: { attribute: false } };

  /** @returns {[EventTarget, string][]} what this part watches */
  watches() {
    return [];
  }

  connectedCallback() {
    super.connectedCallback();
    this.#watched = this.watches();
    for (const [target, type] of this.#watched) target.addEventListener(type, this.#again);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    for (const [target, type] of this.#watched) target.removeEventListener(type, this.#again);
  }
}

/** A part of the consultation on show; it stands still in the moment between that consultation's going and its own. */
export class ConsultationPart extends Part {
  shouldUpdate() {
    return Boolean(this.parts.desk.view);
  }
}
