import { html, nothing } from 'lit';
import { t, time } from '/shared/i18n.js';
import { draft } from '../desk/drafts.js';
import { refusalWords } from '../ui/words.js';
import { ConsultationPart } from '../ui/part.js';
import '../conclusion/conclusion.js';
import './devices.js';
import './picture.js';
import './preview.js';
import { problems } from './problems.js';

/** The call in this physician's hands: the room, the conclusion under it, the tools in words. */
export class Stage extends ConsultationPart {
  static properties = { concluding: { state: true }, choosing: { state: true }, releasing: { state: true } };

  watches() {
    const { desk, room, media } = this.parts;
    return [[desk, 'change'], [room, 'change'], [media, 'change']];
  }

  connectedCallback() {
    super.connectedCallback();
    this.concluding = draft(this.parts.desk.consultation.id) !== '';
  }

  render() {
    const { desk, media, room } = this.parts;
    const concluded = desk.consultation.phase === 'CONCLUDED';
    return html`<section class="stage" aria-labelledby="stage-title" data-call-state=${room.state} ?data-concluding=${this.concluding && !concluded}>
      <h2 id="stage-title" class="heard" tabindex="-1" data-focus>${t('stage.title')}</h2>
      <div class="scene night">
        <chevet-picture .parts=${this.parts}></chevet-picture>
        <chevet-preview .parts=${this.parts}></chevet-preview>
        <div class="scene-notes">${problems(media)}</div>
      </div>
      ${desk.refusal && desk.refusal.about !== 'conclude' ? html`<p class="note attention" role="alert" data-refusal=${desk.refusal.code}><chevet-icon name="warning"></chevet-icon>${refusalWords(desk.refusal, desk.consultation.physician?.name)}</p>` : nothing}
      ${concluded ? this.#concluded() : this.concluding ? html`<chevet-conclusion .parts=${this.parts} @closed=${this.#shut}></chevet-conclusion>` : nothing}
      ${this.#tools(concluded)}
      <chevet-devices .parts=${this.parts} .open=${Boolean(this.choosing)} @closed=${() => (this.choosing = false)}></chevet-devices>
      <chevet-release .parts=${this.parts} .open=${Boolean(this.releasing)} @closed=${() => (this.releasing = false)}></chevet-release>
    </section>`;
  }

  #tools(concluded) {
    const { media } = this.parts;
    const voice = media.state('voice');
    const room = media.state('room');
    return html`<div class="tools" role="toolbar" aria-label=${t('stage.tools')}>
      <button class="button" data-action="mute" aria-pressed=${voice.muted} ?disabled=${!voice.track} @click=${() => media.mute('voice', !voice.muted)}>
        <chevet-icon name=${voice.muted ? 'microphone-off' : 'microphone'}></chevet-icon><span>${t(voice.muted ? 'action.unmute' : 'action.mute')}</span></button>
      <button class="button" data-action="camera" aria-pressed=${room.muted} ?disabled=${!room.track} @click=${() => media.mute('room', !room.muted)}>
        <chevet-icon name=${room.muted ? 'camera-off' : 'camera'}></chevet-icon><span>${t(room.muted ? 'action.camera.on' : 'action.camera.off')}</span></button>
      <button class="button quiet" data-action="devices" @click=${() => (this.choosing = true)}>${t('devices.open')}</button>
      ${concluded
        ? html`<button class="button action last" data-action="leave" @click=${() => this.parts.desk.leave()}><chevet-icon name="arrow-left"></chevet-icon><span>${t('stage.leave')}</span></button>`
        : html`<button class="button quiet last" data-action="release" @click=${() => (this.releasing = true)}>${t('release.open')}</button>
          ${this.concluding ? nothing : html`<button class="button action" data-action="conclude" @click=${this.#conclude}><chevet-icon name="consent"></chevet-icon>${t('conclusion.open')}<kbd>C</kbd></button>`}`}
    </div>`;
  }

  #concluded() {
    const { conclusion } = this.parts.desk.consultation;
    return html`<section class="concluded" data-read=${conclusion.read} aria-labelledby="concluded-title">
      <h3 id="concluded-title" tabindex="-1">
        <chevet-status state="good" boxed>${t('concluded.at', { time: time(conclusion.writtenAt) })}</chevet-status>
        ${conclusion.read
          ? html`<chevet-status state="good" boxed>${t('concluded.read')}</chevet-status>`
          : html`<chevet-status state="busy" boxed>${t('concluded.reading')}</chevet-status>`}
      </h3>
      <p class="written">${conclusion.text}</p>
    </section>`;
  }

  async #conclude() {
    this.concluding = true;
    await this.updateComplete;
    this.querySelector('[name="conclusion"]')?.focus();
  }

  async #shut() {
    this.concluding = false;
    await this.updateComplete;
    this.querySelector('[data-action="conclude"]')?.focus();
  }

  updated() {
    const concluded = this.parts.desk.consultation?.phase === 'CONCLUDED';
    if (concluded && !this.wasConcluded && document.activeElement === document.body) this.querySelector('#concluded-title')?.focus();
    this.wasConcluded = concluded;
  }
}

customElements.define('chevet-stage', Stage);
