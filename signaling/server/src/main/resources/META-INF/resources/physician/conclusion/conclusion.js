import { html, nothing } from 'lit';
import { number, t } from '/shared/i18n.js';
import { draft, keepDraft } from '../desk/drafts.js';
import { ageOf, fullName, refusalWords } from '../ui/words.js';
import { ConsultationPart } from '../ui/part.js';

/** The protocol takes no more. */
const LONGEST = 20_000;

/** The written conclusion beside the live picture; every letter is kept in this tab until it is signed. Fires `closed`. */
export class Conclusion extends ConsultationPart {
  static properties = { text: { state: true }, blank: { state: true } };

  watches() {
    return [[this.parts.desk, 'change']];
  }

  connectedCallback() {
    super.connectedCallback();
    this.text = draft(this.#id());
  }

  #id() {
    return this.parts.desk.consultation.id;
  }

  render() {
    const { desk, clock } = this.parts;
    const { patient } = desk.consultation;
    const busy = desk.asking === 'conclude';
    const refusal = desk.refusal?.about === 'conclude' ? desk.refusal : null;
    return html`<form class="conclusion" aria-labelledby="conclusion-title" @submit=${this.#write}>
      <header>
        <h3 id="conclusion-title">${t('conclusion.title')}</h3>
        <p class="secondary">${patient ? t('conclusion.for', { name: fullName(patient), age: ageOf(patient, clock.now()) }) : ''}</p>
        <p class="secondary kept">${this.text ? t('conclusion.kept') : ''}</p>
      </header>
      <textarea name="conclusion" maxlength=${LONGEST} aria-label=${t('conclusion.label')} aria-describedby="conclusion-hint conclusion-blank" aria-invalid=${Boolean(this.blank)}
        .value=${this.text} ?readonly=${busy} placeholder=${t('conclusion.placeholder')} @input=${this.#typed} @keydown=${this.#keys}></textarea>
      <p id="conclusion-blank" class="wrong" role="alert">${this.blank ? html`<chevet-icon name="warning"></chevet-icon>${t('conclusion.blank')}` : nothing}</p>
      ${refusal ? html`<p class="note attention" role="alert" data-refusal=${refusal.code}><chevet-icon name="warning"></chevet-icon>${refusalWords(refusal, desk.consultation.physician?.name)} ${t('conclusion.safe')}</p>` : nothing}
      <footer>
        <p id="conclusion-hint" class="secondary">${t('conclusion.hint', { name: desk.physician.name })}${this.text.length > LONGEST * 0.9 ? ` ${t('conclusion.left', { n: number(LONGEST - this.text.length) })}` : ''}</p>
        <button type="button" class="button quiet" data-action="close-conclusion" data-escape @click=${this.#close}>${t('action.close')}<kbd>Esc</kbd></button>
        <button class="button action" data-action="write-conclusion" aria-disabled=${busy}><chevet-icon name="check"></chevet-icon>${t(busy ? 'conclusion.busy' : 'conclusion.write')}</button>
      </footer>
    </form>`;
  }

  #typed({ target }) {
    this.text = target.value;
    keepDraft(this.#id(), this.text);
    if (this.text.trim()) this.blank = false;
  }

  #keys(event) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) this.#write(event);
  }

  async #write(event) {
    event.preventDefault();
    const { desk } = this.parts;
    if (desk.asking) return;
    this.blank = this.text.trim() === '';
    const words = this.querySelector('textarea');
    if (this.blank) words.focus();
    else if (!(await desk.conclude(this.text.trim()))) words.focus();
  }

  #close() {
    this.dispatchEvent(new Event('closed'));
  }
}

customElements.define('chevet-conclusion', Conclusion);
