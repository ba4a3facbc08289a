import { html, nothing } from 'lit';
import { t, time } from '/shared/i18n.js';
import { fullName, refusalWords } from '../ui/words.js';
import { Part } from '../ui/part.js';
import '../bar/bar.js';
import '../keys/sheet.js';
import '../patient/patient.js';
import '../release/release.js';
import '../stage/stage.js';
import '../summary/summary.js';
import '../waiting-room/waiting-room.js';

/** The desk: waiting room left, the consultation in the centre, its patient right. */
export class DeskScreen extends Part {
  watches() {
    const { desk, clock } = this.parts;
    return [[desk, 'change'], [desk, 'call'], [clock, 'tick']];
  }

  render() {
    const { desk } = this.parts;
    const open = Boolean(desk.view);
    return html`<div class="desk" data-screen="desk" data-online=${desk.online} ?data-open=${open}>
      <chevet-bar .parts=${this.parts}></chevet-bar>
      ${this.#line()}
      <chevet-waiting-room .parts=${this.parts} data-part="rail"></chevet-waiting-room>
      ${this.#centre()}
      ${open ? html`<chevet-patient .parts=${this.parts} data-part="patient"></chevet-patient>` : nothing}
      <chevet-keys></chevet-keys>
    </div>`;
  }

  #line() {
    const { desk } = this.parts;
    if (desk.online || !desk.lostAt) return nothing;
    return html`<p class="line-lost" role="status">
      <chevet-icon name="network-0"></chevet-icon><strong>${t('line.lost')}</strong> <span>${t('line.lost.since', { time: time(desk.lostAt) })}</span>
    </p>`;
  }

  #centre() {
    const { desk } = this.parts;
    const { consultation } = desk;
    if (!consultation) return this.#idle();
    return html`<main class="centre" data-part="centre" data-consultation-open=${consultation.id} data-phase=${consultation.phase}>
      ${desk.inCall ? html`<chevet-stage .parts=${this.parts}></chevet-stage>` : html`<chevet-summary .parts=${this.parts}></chevet-summary>`}
    </main>`;
  }

  #idle() {
    const { desk } = this.parts;
    return html`<main class="centre idle" data-part="centre" data-phase="NONE">
      <div class="idle-words">
        ${desk.refusal ? html`<p class="note attention" role="alert" data-refusal=${desk.refusal.code}><chevet-icon name="warning"></chevet-icon>${refusalWords(desk.refusal)}</p>` : nothing}
        ${desk.farewell ? this.#farewell(desk.farewell) : nothing}
        ${desk.looking ? html`<h2 tabindex="-1">${t('idle.opening')}</h2>` : this.#nobody()}
      </div>
    </main>`;
  }

  #nobody() {
    const waiting = this.parts.desk.rows?.filter(({ phase }) => phase === 'WAITING').length ?? 0;
    return html`<chevet-icon class="large" name=${waiting ? 'person' : 'door'}></chevet-icon>
      <h2 tabindex="-1">${t(waiting ? 'idle.choose' : 'idle.nobody')}</h2>
      <p class="secondary">${t(waiting ? 'idle.choose.todo' : 'idle.nobody.todo')}</p>`;
  }

  #farewell({ patient, outcome, at, unsent }) {
    return html`<section class="farewell note ${outcome === 'CONCLUDED' ? 'good' : 'attention'}" role="status" data-outcome=${outcome}>
      <chevet-icon name=${outcome === 'CONCLUDED' ? 'check' : 'warning'}></chevet-icon>
      <div>
        <p><strong>${t(`farewell.${outcome}`, { name: patient ? fullName(patient) : t('farewell.patient') })}</strong> <span>${time(at)}</span></p>
        ${unsent ? html`<p>${t('farewell.unsent')}</p><textarea readonly rows="6" aria-label=${t('conclusion.label')} .value=${unsent}></textarea>` : nothing}
      </div>
      <button class="button quiet" data-action="dismiss" @click=${() => this.parts.desk.dismiss()}>${t('action.close')}</button>
    </section>`;
  }

  /** Focus that stood on what is gone, or on what was just pressed, goes to what is shown now; nothing else moves it. */
  updated() {
    const { desk } = this.parts;
    const shown = `${desk.looking?.consultation ?? ''} ${Boolean(desk.view)} ${desk.inCall}`;
    if (shown === this.shown) return;
    this.shown = shown;
    this.#title();
    requestAnimationFrame(() => this.#focusShown());
  }

  #focusShown() {
    const at = document.activeElement;
    const pressed = at?.matches('.row, [data-action="accept"], [data-action="leave"]');
    if (at !== document.body && !pressed) return;
    const row = this.parts.desk.looking ? null : this.left && this.querySelector(`.row[data-consultation="${this.left}"]:not([aria-disabled])`);
    this.left = this.parts.desk.looking?.consultation;
    (row ?? this.querySelector('.centre [data-focus], .centre h2'))?.focus();
  }

  #title() {
    const { consultation } = this.parts.desk;
    document.title = consultation?.patient ? `${fullName(consultation.patient)} · Chevet` : t('page.title');
  }
}

customElements.define('chevet-desk', DeskScreen);
