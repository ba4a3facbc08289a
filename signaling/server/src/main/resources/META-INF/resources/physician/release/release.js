import { html, nothing } from 'lit';
import { t } from '/shared/i18n.js';
import { Part } from '../ui/part.js';

/** What a physician most often says when giving a patient back; they may write something else. */
const REASONS = ['speciality', 'urgent', 'technical'];

/** Gives the consultation back to the waiting room, with the reason. Fires `closed`. */
export class Release extends Part {
  static properties = { open: { type: Boolean }, reason: { state: true }, blank: { state: true } };

  watches() {
    return [[this.parts.desk, 'change']];
  }

  render() {
    return html`<chevet-dialog heading=${t('release.title')} .open=${Boolean(this.open)} @closed=${this.#closed}>
      <p>${t('release.words')}</p>
      <div class="reasons">${REASONS.map((key) => html`<button type="button" class="button" data-reason=${key} @click=${() => this.#take(t(`release.reason.${key}`))}>${t(`release.reason.${key}`)}</button>`)}</div>
      <p class="field">
        <label for="release-reason">${t('release.reason')}</label>
        <textarea id="release-reason" name="reason" rows="2" maxlength="500" aria-invalid=${Boolean(this.blank)} aria-describedby="release-blank" .value=${this.reason ?? ''} @input=${({ target }) => this.#take(target.value)}></textarea>
        <span id="release-blank" class="wrong" role="alert">${this.blank ? html`<chevet-icon name="warning"></chevet-icon>${t('release.blank')}` : nothing}</span>
      </p>
      <button slot="actions" class="button" @click=${this.#closed}>${t('action.cancel')}</button>
      <button slot="actions" class="button danger" data-action="confirm-release" aria-disabled=${this.parts.desk.asking !== null} @click=${this.#release}>${t('release.do')}</button>
    </chevet-dialog>`;
  }

  #take(reason) {
    this.reason = reason;
    this.blank = false;
  }

  async #release() {
    const reason = (this.reason ?? '').trim();
    this.blank = reason === '';
    if (this.blank) this.querySelector('textarea').focus();
    else {
      this.#closed();
      await this.parts.desk.release(reason);
    }
  }

  #closed() {
    if (!this.open) return;
    this.open = false;
    this.dispatchEvent(new Event('closed'));
  }
}

customElements.define('chevet-release', Release);
