import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { t } from '/shared/i18n.js';
import { urgency } from '../ui/urgency.js';
import { minutesSince, sexAndAge, wait } from '../ui/words.js';
import { Part } from '../ui/part.js';

/** Who waits, most urgent first. It is told in words when somebody comes, and never takes the focus. */
export class WaitingRoom extends Part {
  static properties = { arrival: { state: true } };
  #known = null;

  watches() {
    return [[this.parts.desk, 'change'], [this.parts.clock, 'tick']];
  }

  render() {
    const { rows } = this.parts.desk;
    return html`<section class="rail" aria-labelledby="rail-title" @keydown=${this.#arrows}>
      <h2 id="rail-title" tabindex="-1">${t('rail.title')} <span class="count">${rows ? rows.filter(({ phase }) => phase === 'WAITING').length : ''}</span></h2>
      ${this.parts.desk.free ? nothing : html`<p class="secondary held">${t('rail.held')}</p>`}
      ${this.#list(rows)}
      <p class="heard" role="status">${this.arrival ?? ''}</p>
    </section>`;
  }

  #list(rows) {
    if (!rows) return html`<p class="secondary empty">${t('rail.unknown')}</p>`;
    if (rows.length === 0) return html`<p class="empty">${t('rail.empty')}</p>`;
    return html`<ul role="list">${repeat(rows, ({ consultation }) => consultation, (row) => html`<li>${this.#row(row)}</li>`)}</ul>`;
  }

  #row(row) {
    const { desk, clock } = this.parts;
    const shown = desk.looking?.consultation === row.consultation;
    const mine = row.holder === desk.physician?.name;
    const barred = (row.holder && !mine) || (!desk.free && !shown);
    const minutes = minutesSince(row.waitingSince, clock.now());
    return html`<button class="row" data-consultation=${row.consultation} data-urgency=${row.urgency} data-phase-of-row=${row.phase}
      aria-current=${shown ? 'true' : nothing} aria-disabled=${barred ? 'true' : nothing} @click=${() => !barred && this.#open(row)}>
      <span class="top">${urgency(row.urgency)}<span class="wait"><span class="heard">${t('rail.waits')} </span>${wait(minutes)}</span></span>
      <span class="who">${sexAndAge(row.sex, t('age.years', { count: row.ageYears }))}</span>
      <span class="reason">${row.reason}</span>
      <span class="site">${row.siteName}</span>
      ${row.stationOnline ? nothing : html`<span class="sign attention"><chevet-icon name="network-0"></chevet-icon>${t('rail.offline')}</span>`}
      ${row.holder ? html`<span class="sign"><chevet-icon name="doctor"></chevet-icon>${mine ? t(`rail.mine.${row.phase}`) : t('rail.holder', { name: row.holder })}</span>` : nothing}
    </button>`;
  }

  #open({ consultation }) {
    this.parts.desk.look(consultation);
    if (matchMedia('(max-width: 760px)').matches) scrollTo({ top: 0 });
  }

  willUpdate() {
    const { rows } = this.parts.desk;
    if (!rows) return;
    const arrived = this.#known ? rows.filter(({ consultation }) => !this.#known.has(consultation)) : [];
    this.#known = new Set(rows.map(({ consultation }) => consultation));
    const [first] = arrived;
    if (first) {
      this.arrival = t('rail.arrived', { urgency: t(`urgency.${first.urgency}`), who: sexAndAge(first.sex, t('age.years', { count: first.ageYears })) });
    }
  }

  #arrows(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    const rows = [...this.querySelectorAll('.row')];
    const next = rows[rows.indexOf(document.activeElement) + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  }
}

customElements.define('chevet-waiting-room', WaitingRoom);
