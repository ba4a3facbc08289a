import { html, nothing } from 'lit';
import { duration, t, time } from '/shared/i18n.js';
import { ageOf, born, fullName } from '../ui/words.js';
import { ConsultationPart } from '../ui/part.js';
import '../live/live.js';
import { people } from '../people/people.js';
import { readings } from '../readings/readings.js';

/** How each identity status stands to us: only a validated or qualified one is sure. */
const SURE = { PROV: 'attention', RECUP: 'attention', VALI: 'good', QUAL: 'good', DOUT: 'danger', FICT: 'attention', HOMD: 'danger' };

/** Who the patient is, what was measured, what runs, who is in the room: always in the same places. */
export class PatientPanel extends ConsultationPart {
  watches() {
    const { desk, clock } = this.parts;
    return [[desk, 'change'], [clock, 'tick']];
  }

  render() {
    const { desk, clock } = this.parts;
    const { consultation } = desk.view;
    const now = clock.now();
    return html`<aside class="panel" aria-label=${t('panel.label')}>
      ${this.#header(consultation.patient, now)}
      ${desk.inCall && consultation.reason ? html`<section aria-labelledby="reason-title"><h3 id="reason-title">${t('panel.reason')}</h3><p class="reason-words">${consultation.reason.text}</p></section>` : nothing}
      <section aria-labelledby="readings-title"><h3 id="readings-title">${t('panel.readings')}</h3>${readings(consultation.readings, now)}</section>
      <chevet-live .parts=${this.parts}></chevet-live>
      <section aria-labelledby="people-title"><h3 id="people-title">${t('panel.people')}</h3>${people(desk)}</section>
      ${this.#interruptions(consultation.interruptions)}
    </aside>`;
  }

  #header(patient, now) {
    if (!patient) return html`<header class="patient"><h2>${t('summary.unknown')}</h2></header>`;
    return html`<header class="patient">
      <h2>${fullName(patient)}</h2>
      <p><strong>${ageOf(patient, now)}</strong> · ${t(`sex.${patient.sex}`)}</p>
      <p>${born(patient)}</p>
      <p class="identity"><chevet-status state=${SURE[patient.status]} boxed data-identity=${patient.status}>${t(`identity.${patient.status}`)}</chevet-status></p>
    </header>`;
  }

  #interruptions(list) {
    if (list.length === 0) return nothing;
    return html`<section aria-labelledby="cuts-title"><h3 id="cuts-title">${t('panel.cuts')}</h3>
      <ul role="list" class="cuts">${list.map(({ party, from, until }) => html`<li>
        <span>${t(`cut.${party}`)}</span> <span class="when">${time(from)} · ${duration(new Date(until) - new Date(from))}</span>
      </li>`)}</ul>
    </section>`;
  }
}

customElements.define('chevet-patient', PatientPanel);
