import { html, nothing } from 'lit';
import { t, time } from '/shared/i18n.js';
import '../stage/preview.js';
import { problems } from '../stage/problems.js';
import { urgency } from '../ui/urgency.js';
import { ageOf, minutesSince, refusalWords, sexAndAge, wait } from '../ui/words.js';
import { ConsultationPart } from '../ui/part.js';

/** What is known before anybody decides: why, who, since when, where; then one button. */
export class Summary extends ConsultationPart {
  watches() {
    const { desk, room, media, clock } = this.parts;
    return [[desk, 'change'], [room, 'change'], [media, 'change'], [clock, 'tick']];
  }

  render() {
    const { desk, media, room, clock } = this.parts;
    const { consultation, stationOnline, stationLostAt } = desk.view;
    const { reason, patient, professional, site, waitingSince } = consultation;
    const now = clock.now();
    return html`<section class="summary" aria-labelledby="summary-title" data-call-state=${room.state}>
      <div class="sheet">
        <p class="level">${reason ? urgency(reason.urgency) : nothing}${waitingSince ? html`<span class="since"><chevet-icon name="clock"></chevet-icon>${t('summary.since', { time: time(waitingSince), wait: wait(minutesSince(waitingSince, now)) })}</span>` : nothing}</p>
        <h2 id="summary-title" tabindex="-1" data-focus>${reason?.text ?? t('summary.noReason')}</h2>
        <dl>
          <div><dt>${t('summary.patient')}</dt><dd>${patient ? sexAndAge(patient.sex, ageOf(patient, now)) : t('summary.unknown')}</dd></div>
          <div><dt>${t('summary.site')}</dt><dd>${site?.name} <span class="secondary">${kindOf(site)}</span></dd></div>
          <div><dt>${t('summary.with')}</dt><dd>${professional?.name} <span class="secondary">${site ? t(`with.${site.type}`) : ''}</span></dd></div>
        </dl>
        ${stationOnline ? nothing : html`<p class="note attention" role="status"><chevet-icon name="network-0"></chevet-icon><span><strong>${t('summary.offline')}</strong> ${stationLostAt ? t('summary.offline.since', { time: time(stationLostAt) }) : ''}</span></p>`}
        ${this.#refused()}
        ${consultation.phase === 'WAITING' ? this.#check(media, room) : nothing}
      </div>
      ${this.#decide()}
    </section>`;
  }

  #refused() {
    const { desk } = this.parts;
    const { physician } = desk.consultation;
    const { refusal } = desk;
    if (refusal) return html`<p class="note attention" role="alert" data-refusal=${refusal.code}><chevet-icon name="warning"></chevet-icon><strong>${refusalWords(refusal, physician?.name)}</strong></p>`;
    if (physician && !desk.mine) return html`<p class="note attention" role="status"><chevet-icon name="doctor"></chevet-icon><strong>${t('refusal.TAKEN', { name: physician.name })}</strong></p>`;
    return nothing;
  }

  /** Our own camera and the line, so that nothing is to be put right once the patient sees us. */
  #check(media, room) {
    const broken = ['room', 'voice'].some((role) => media.state(role).problem);
    const line = room.state === 'connected' ? 'ready' : 'connecting';
    return html`<div class="check">
      <chevet-preview class="night" .parts=${this.parts}></chevet-preview>
      <div class="check-words">
        ${problems(media)}
        ${broken ? nothing : html`<chevet-status state=${line === 'ready' ? 'good' : 'busy'}>${t(`summary.line.${line}`)}</chevet-status>`}
        <p class="secondary">${t('summary.unseen')}</p>
      </div>
    </div>`;
  }

  #decide() {
    const { desk } = this.parts;
    const waits = desk.consultation.phase === 'WAITING';
    const busy = desk.asking === 'accept';
    return html`<div class="decide">
      <button class="button ${waits ? '' : 'action'}" data-action="leave" data-escape @click=${() => desk.leave()}><chevet-icon name="arrow-left"></chevet-icon>${t('summary.back')}<kbd>Esc</kbd></button>
      ${waits ? html`<button class="button action accept" data-action="accept" aria-disabled=${busy || !desk.online} @click=${() => desk.online && desk.accept()}>${t(busy ? 'summary.accepting' : 'summary.accept')}<kbd>A</kbd></button>` : nothing}
    </div>`;
  }
}

/** The kind of place, unless its name says so already. */
function kindOf(site) {
  const kind = site ? t(`site.${site.type}`) : '';
  return site?.name.toLowerCase().includes(kind.toLowerCase()) ? '' : kind;
}

customElements.define('chevet-summary', Summary);
