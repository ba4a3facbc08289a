import { html, nothing } from 'lit';
import { t } from '/shared/i18n.js';
import { ConsultationPart } from '../ui/part.js';
import { play } from '../ui/play.js';

/** Our own picture, small and mirrored, with what the other side cannot see or hear said on it. */
export class Preview extends ConsultationPart {
  #stream = new MediaStream();

  watches() {
    return [[this.parts.media, 'change']];
  }

  render() {
    const { media } = this.parts;
    const room = media.state('room');
    const voice = media.state('voice');
    const dark = !room.track || room.muted;
    return html`<figure class="preview" ?data-dark=${dark}>
      <video data-role="preview" autoplay playsinline .muted=${true} aria-label=${t('preview.label')}></video>
      ${dark ? html`<chevet-icon name="camera-off"></chevet-icon>` : nothing}
      <figcaption>
        <span>${t('call.self')}</span>
        ${room.source === 'test' ? html`<span class="test">${t('call.test')}</span>` : nothing}
        ${room.muted ? html`<span>${t('call.camera.off')}</span>` : nothing}
        ${voice.muted ? html`<span><chevet-icon name="microphone-off"></chevet-icon>${t('call.muted')}</span>` : nothing}
      </figcaption>
    </figure>`;
  }

  updated() {
    const track = this.parts.media.track('room');
    const [shown = null] = this.#stream.getTracks();
    if (shown !== track) this.#stream = new MediaStream(track ? [track] : []);
    play(this.querySelector('video'), this.#stream);
  }
}

customElements.define('chevet-preview', Preview);
