import { html, nothing } from 'lit';
import { THIN, duration, t, time } from '/shared/i18n.js';
import { play } from '../ui/play.js';
import { running } from '../ui/words.js';
import { ConsultationPart } from '../ui/part.js';

/** The room, large on night; over its margin what the picture cannot say: who, since when, whether it comes back. */
export class Picture extends ConsultationPart {
  static properties = { silenced: { state: true } };

  watches() {
    const { desk, room, clock } = this.parts;
    return [[desk, 'change'], [room, 'change'], [clock, 'tick']];
  }

  render() {
    const { room } = this.parts;
    return html`${this.#state()}
    <div class="picture">
      <video data-role="remote-room" autoplay playsinline .muted=${true} ?data-dim=${!this.#seen()} aria-label=${t('picture.label')}></video>
      <audio data-role="remote-voice" autoplay></audio>
      ${this.#lost()}
      ${this.#awaited()}
      ${this.silenced ? html`<button class="button action listen" data-action="listen" @click=${this.#listen}><chevet-icon name="speaker"></chevet-icon>${t('call.listen')}</button>` : nothing}
    </div>`;
  }

  #seen() {
    const { room } = this.parts;
    return room.state === 'connected' && room.sending.room === 'on';
  }

  #state() {
    const { desk, room, clock } = this.parts;
    const { consultation, stationOnline } = desk.view;
    const state = stationOnline || room.state === 'connected' ? room.state : 'lost';
    const word = state === 'connected' ? this.#sending(room.sending) : t(`stage.${state}`);
    const mark = { connected: 'check', connecting: 'clock' }[state] ?? 'network-0';
    return html`<p class="call-state" data-state=${state}>
      <chevet-icon name=${mark}></chevet-icon>
      <span role="status">${word}</span>
      <span class="elapsed">${running(clock.now() - new Date(consultation.acceptedAt).getTime())}</span>
      <span class="where">${consultation.site?.name ?? ''}</span>
      ${room.sending.voice === 'muted' ? html`<span class="muted"><chevet-icon name="microphone-off"></chevet-icon>${t('stage.voice.muted')}</span>` : nothing}
    </p>`;
  }

  /** Nothing is seen yet, and nothing is wrong. */
  #awaited() {
    const { desk, room } = this.parts;
    if (!desk.view.stationOnline || ['lost', 'failed'].includes(room.state) || this.#seen()) return nothing;
    const off = room.state === 'connected' && room.sending.room === 'muted';
    return html`<div class="awaited" ?data-still=${off}>
      <chevet-icon name=${off ? 'camera-off' : 'camera'}></chevet-icon>
      <p>${off ? t('stage.room.muted') : t('call.waiting')}</p>
    </div>`;
  }

  #sending({ room }) {
    if (room === 'muted') return t('stage.room.muted');
    if (room === 'off' || room === undefined) return t('call.waiting');
    return t('call.connected');
  }

  /** The station's line or the link is down: since when, and the telephone. A picture that goes on is not covered. */
  #lost() {
    const { desk, room, clock } = this.parts;
    const { stationOnline, stationLostAt, consultation } = desk.view;
    if (stationOnline && !['lost', 'failed'].includes(room.state)) return nothing;
    const since = stationOnline ? room.lostAt : stationLostAt;
    const number = consultation.site?.callBack;
    return html`<section class="lost" ?data-beside=${room.state === 'connected'} role="status" data-lost=${stationOnline ? 'link' : 'station'}>
      <chevet-icon name="network-0"></chevet-icon>
      <p class="lost-word">${t(room.state === 'failed' ? 'stage.gone' : 'stage.returning')}</p>
      ${since ? html`<p>${t('stage.since', { time: time(since), duration: duration(clock.now() - new Date(since).getTime()) })}</p>` : nothing}
      ${number ? html`<p class="telephone"><chevet-icon name="phone"></chevet-icon>${t('stage.telephone')}${THIN} <a href=${`tel:${number.replace(/[^+\d]/g, '')}`}>${number}</a></p>` : nothing}
    </section>`;
  }

  updated() {
    const { remote } = this.parts.room;
    const voice = this.querySelector('audio');
    play(this.querySelector('video'), remote.room ?? null);
    play(voice, remote.voice ?? null);
    if (voice.srcObject && voice.srcObject !== this.heard) {
      this.heard = voice.srcObject;
      this.#listen();
    }
  }

  /** After a reload a browser wants one touch before it gives sound. */
  async #listen() {
    try {
      await this.querySelector('audio').play();
      this.silenced = false;
    } catch (problem) {
      this.silenced = problem.name === 'NotAllowedError';
    }
  }
}

customElements.define('chevet-picture', Picture);
