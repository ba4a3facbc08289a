import { html, nothing } from 'lit';
import { t } from '../../shared/i18n.js';
import { button } from '../parts/button.js';
import { once } from '../parts/stream.js';

/** Whether the browser wants a touch before it gives sound. */
let blocked = false;

/** The physician's voice: outside of the screens, so that it does not break off when the screen changes. @param {import('../app.js').App} app */
export function voice(app) {
  const { stream } = app.room.holder();
  if (!stream) return nothing;
  const play = async (audio) => {
    blocked = await audio.play().then(
      () => false,
      (problem) => problem.name === 'NotAllowedError',
    );
    app.draw();
  };
  return html`<audio data-role="remote-voice" autoplay .srcObject=${once(stream)} @loadedmetadata=${(event) => play(event.target)}></audio>
    ${blocked
      ? html`<div class="unheard">
          ${button(app, { action: 'hear', words: t('call.listen'), icon: 'speaker', style: 'action', press: () => play(document.querySelector('[data-role="remote-voice"]')) })}
        </div>`
      : nothing}`;
}
