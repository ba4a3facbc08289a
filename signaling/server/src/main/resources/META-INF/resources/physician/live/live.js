import { html, nothing } from 'lit';
import { THIN, number, t } from '/shared/i18n.js';
import { ConsultationPart } from '../ui/part.js';

/** What runs now: oxygen, pulse and its wave; the cuff while it works. A value that stops coming becomes a dash and a reason. */
export class Live extends ConsultationPart {
  #onLive = ({ detail }) => this.#wave(detail);

  watches() {
    return [[this.parts.live, 'live'], [this.parts.clock, 'tick']];
  }

  connectedCallback() {
    super.connectedCallback();
    this.parts.live.addEventListener('live', this.#onLive);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.parts.live.removeEventListener('live', this.#onLive);
  }

  render() {
    const { live } = this.parts;
    const cuff = live.of('cuffPressure');
    const oximetry = live.of('runningOximetry');
    return html`<section class="live" aria-labelledby="live-title" aria-live="off"><h3 id="live-title">${t('panel.live')}</h3>
      ${cuff ? this.#cuff(cuff) : nothing}
      ${oximetry ? this.#oximetry(oximetry) : nothing}
      ${cuff || oximetry ? nothing : html`<p class="absent"><span class="dash" aria-hidden="true">–</span> ${t('live.none')}</p>`}
    </section>`;
  }

  #cuff({ live, fresh }) {
    return html`<div class="running">${value('cuffPressure', t('live.cuff'), fresh ? live.mmHg : null, 'mmHg')}</div>
      ${fresh ? nothing : html`<p class="why">${t('live.stale')}</p>`}`;
  }

  #oximetry({ live, fresh }) {
    const there = fresh ? live.value : undefined;
    const why = fresh ? live.absence : 'STALE';
    return html`<div class="running">
        ${value('spo2', t('live.spo2'), there?.spo2Percent, '%')}
        ${value('pulse', t('live.pulse'), there?.pulsePerMinute, '/min')}
      </div>
      ${there ? nothing : html`<p class="why">${t(why === 'STALE' ? 'live.stale' : `absence.${why}`)}</p>`}
      ${there?.lowSignal === 'YES' ? html`<p class="sign"><chevet-icon name="warning"></chevet-icon>${t('reading.lowSignal')}</p>` : nothing}
      <chevet-plethysmogram rate=${live.samplesPerSecond || 60}></chevet-plethysmogram>`;
  }

  async #wave(detail) {
    if (detail?.live.type !== 'runningOximetry' || detail.live.plethysmogram.length === 0) return;
    await this.updateComplete;
    this.querySelector('chevet-plethysmogram')?.push(detail.live.plethysmogram);
  }
}

function value(name, label, figure, unit) {
  const there = figure !== null && figure !== undefined;
  return html`<p class="live-value" data-live=${name} ?data-absent=${!there}><span class="name">${label}</span>
    <span class="figure"><span class="value">${there ? number(figure) : '–'}</span><span class="unit">${THIN}${unit}</span></span></p>`;
}

customElements.define('chevet-live', Live);
