import { html, nothing } from 'lit';
import { t } from '../../shared/i18n.js';
import { button } from '../parts/button.js';
import { icon } from '../parts/icons.js';
import { once } from '../parts/stream.js';

/** @type {WeakMap<MediaStreamTrack, MediaStream>} one stream a track, so that drawing again does not start the picture again */
const streams = new WeakMap();

/** @param {MediaStreamTrack|null} track */
function streamOf(track) {
  if (!track) return null;
  if (!streams.has(track)) streams.set(track, new MediaStream([track]));
  return streams.get(track);
}

/** One's own picture, mirrored as in a mirror, with the signs that cannot be hidden. @param {import('../app.js').App} app */
export function preview(app) {
  const { media } = app.room;
  const room = media.state('room');
  const voice = media.state('voice');
  const dark = !room.track || room.muted;
  return html`<figure class="preview">
      <div class="mirror">
        <video data-role="preview" autoplay playsinline .muted=${true} .srcObject=${once(streamOf(room.track))} ?hidden=${dark} aria-label=${t('call.self')}></video>
        ${dark ? html`<p class="dark">${icon('camera-off')}<span>${t(room.muted ? 'call.camera.off' : 'preview.none')}</span></p>` : nothing}
      </div>
      <figcaption>
        <span class="sign">${icon(dark ? 'camera-off' : 'camera')}${t(dark ? 'sign.camera.off' : 'sign.camera.on')}</span>
        <span class="sign">${icon(voice.track && !voice.muted ? 'microphone' : 'microphone-off')}${t(voice.track && !voice.muted ? 'sign.voice.on' : 'sign.voice.off')}</span>
        ${room.source === 'test' || voice.source === 'test' ? html`<span class="sign test">${t('call.test')}</span>` : nothing}
      </figcaption>
    </figure>
    ${troubles(app)}`;
}

/** Why a camera or microphone gives nothing, what to do, and the way on without. @param {import('../app.js').App} app */
export function troubles(app) {
  return ['room', 'voice'].map((role) => {
    const { problem } = app.room.media.state(role);
    if (!problem) return nothing;
    return html`<div class="advice amber compact" role="status" data-problem="${role}-${problem}">
      <div>
        <p class="what">${t(`media.${role}.${problem}`)}</p>
        <p class="todo">${t(`media.${role}.${problem}.todo`)}</p>
        <div class="choices">
          ${button(app, { action: `retry-${role}`, words: t('action.retry'), press: () => app.room.media.open(role).catch(() => {}) })}
          ${button(app, { action: `test-${role}`, words: t(`test.${role}`), press: () => app.room.media.useTest(role) })}
        </div>
      </div>
    </div>`;
  });
}
