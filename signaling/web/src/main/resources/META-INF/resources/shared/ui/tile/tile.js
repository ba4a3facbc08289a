import { LitElement, css, html, nothing } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import { t } from '../../i18n.js';
import '../icon/icon.js';
import { buttonStyles } from '../button/button.js';

/**
 * `<chevet-tile label="Dr Anne Martin" .stream=${stream}>`: somebody's picture, and voice unless `silent`. Until a frame
 * was really seen it shows `waiting` and the pictogram; `off` covers the picture (camera off), `hushed` says that the
 * microphone is off, `mirrored` is for one's own, `note` is a sign that cannot be hidden ("Image de test").
 * Event: `seen` {at} at the first frame of a stream, `performance.now()` time.
 */
export class Tile extends LitElement {
  static properties = {
    stream: { attribute: false },
    label: {},
    waiting: {},
    note: {},
    icon: {},
    mirrored: { type: Boolean, reflect: true },
    silent: { type: Boolean },
    off: { type: Boolean },
    hushed: { type: Boolean },
    fit: { reflect: true },
    seen: { state: true },
    blocked: { state: true },
  };

  static styles = [
    buttonStyles,
    css`
      :host {
        display: block;
        position: relative;
        aspect-ratio: 16 / 9;
        border-radius: var(--radius);
        background: var(--night-2);
        color: var(--on-night);
        overflow: hidden;
        container-type: inline-size;
        isolation: isolate;
      }
      video {
        position: absolute;
        inset: 0;
        width: 100%;
        height: 100%;
        object-fit: cover;
        visibility: hidden;
      }
      :host([fit='contain']) video {
        object-fit: contain;
      }
      :host([mirrored]) video {
        transform: scaleX(-1);
      }
      video.seen {
        visibility: visible;
      }
      .waiting {
        position: absolute;
        inset: 0;
        display: grid;
        place-content: center;
        justify-items: center;
        gap: 0.75em;
        padding: 1em;
        background: var(--night-2);
        text-align: center;
        font-size: var(--text-2);
      }
      .waiting chevet-icon {
        --icon-size: clamp(2rem, 18cqi, 7rem);
        --icon-line: 1.75;
        color: var(--on-night-2);
        animation: breathe var(--breath) ease-in-out infinite;
      }
      .waiting.off chevet-icon {
        animation: none;
      }
      @keyframes breathe {
        50% {
          opacity: 0.45;
        }
      }
      .signs {
        position: absolute;
        inset: auto 0 0 0;
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: 0.4em;
        padding: 0.5em;
      }
      .signs span {
        display: inline-flex;
        align-items: center;
        gap: 0.4em;
        padding: 0.2em 0.6em;
        border-radius: calc(var(--radius) * 0.75);
        background: rgb(14 23 38 / 0.86);
        font-weight: var(--weight-strong);
        line-height: 1.3;
      }
      .signs chevet-icon {
        --icon-size: 1.1em;
        --icon-line: 3.5;
      }
      .note {
        color: var(--focus);
      }
      .button {
        position: absolute;
        inset: auto 0.5em 0.5em auto;
      }
      @media (prefers-reduced-motion: reduce) {
        .waiting chevet-icon {
          animation: none;
        }
      }
      @container (max-width: 22rem) {
        .waiting {
          font-size: var(--text-1);
        }
      }
    `,
  ];

  #video = createRef();
  #watched = null;

  render() {
    const shown = this.seen && !this.off;
    return html`<video ${ref(this.#video)} class=${shown ? 'seen' : ''} autoplay playsinline aria-label=${this.label ?? nothing}></video>
      ${shown ? nothing : this.#waiting()}
      <div class="signs">
        ${this.label ? html`<span class="label">${this.label}</span>` : nothing}
        ${this.hushed ? html`<span><chevet-icon name="microphone-off"></chevet-icon>${t('call.muted')}</span>` : nothing}
        ${this.note ? html`<span class="note">${this.note}</span>` : nothing}
      </div>
      ${this.blocked ? html`<button class="button action on-night" @click=${this.#play}><chevet-icon name="speaker"></chevet-icon>${t('call.listen')}</button>` : nothing}
      <slot></slot>`;
  }

  #waiting() {
    return html`<div class="waiting ${this.off ? 'off' : ''}" role="status">
      <chevet-icon name=${this.off ? 'camera-off' : (this.icon ?? 'person')}></chevet-icon>
      <span>${this.off ? t('call.camera.off') : (this.waiting ?? t('call.waiting'))}</span>
    </div>`;
  }

  updated(changed) {
    const video = this.#video.value;
    video.muted = Boolean(this.silent);
    if (changed.has('stream')) {
      this.seen = false;
      video.srcObject = this.stream ?? null;
      if (this.stream) this.#play();
      this.#watch(video, this.stream);
    }
  }

  #watch(video, stream) {
    this.#watched = stream;
    if (!stream) return;
    video.requestVideoFrameCallback((at) => {
      if (this.#watched !== stream) return;
      this.seen = true;
      this.dispatchEvent(new CustomEvent('seen', { detail: { at } }));
    });
  }

  /** A browser that wants a touch before it gives sound is asked again by that touch. */
  async #play() {
    try {
      await this.#video.value.play();
      this.blocked = false;
    } catch (problem) {
      this.blocked = problem.name === 'NotAllowedError';
    }
  }
}

customElements.define('chevet-tile', Tile);
