import { LitElement, css, html, nothing } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import { t } from '../../i18n.js';
import { Sweep } from './sweep.js';

/** The height that a trace at least stands for, so that a flat line is not blown up to a wave. */
const LEAST_RANGE = 20;

/**
 * `<chevet-plethysmogram rate="60">`: the sweeping pulse wave. `push([12, 14, null, …])` takes samples as they come;
 * nothing is drawn when none come. The wave shows a rhythm, not a measure: it has no scale and no number.
 */
export class Plethysmogram extends LitElement {
  static properties = { rate: { type: Number }, seconds: { type: Number }, absent: { state: true } };

  static styles = css`
    :host {
      display: block;
      position: relative;
      height: 6em;
      border-radius: var(--radius);
      background: var(--night);
      overflow: hidden;
    }
    canvas {
      position: absolute;
      inset: 0;
      width: 100%;
      height: 100%;
      color: #7fe0ee;
    }
    p {
      position: absolute;
      inset: 0;
      display: grid;
      place-content: center;
      margin: 0;
      color: var(--on-night-2);
    }
  `;

  /** @type {Sweep} */ #sweep;
  #canvas = createRef();
  #observer = new ResizeObserver(() => this.#draw());
  #frame = 0;
  #watch;

  constructor() {
    super();
    this.rate = 60;
    this.seconds = 6;
    this.absent = true;
  }

  /** @param {(number|null)[]} samples */
  push(samples) {
    this.#sweep ??= new Sweep(this.rate, this.seconds);
    this.#sweep.push(samples, performance.now());
    this.absent = false;
    this.#frame ||= requestAnimationFrame(() => this.#draw());
  }

  connectedCallback() {
    super.connectedCallback();
    this.#watch = setInterval(() => this.#listen(), 250);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.#watch);
    this.#observer.disconnect();
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  willUpdate() {
    if (this.#sweep && (this.#sweep.rate !== this.rate || this.#sweep.seconds !== this.seconds)) this.#sweep = new Sweep(this.rate, this.seconds);
  }

  firstUpdated() {
    this.#observer.observe(this.#canvas.value);
  }

  render() {
    return html`<canvas ${ref(this.#canvas)} role="img" aria-label=${this.absent ? t('plethysmogram.absent') : t('plethysmogram')}></canvas>
      ${this.absent ? html`<p aria-hidden="true">${t('plethysmogram.absent')}</p>` : nothing}`;
  }

  #listen() {
    if (this.absent || !this.#sweep.silent(performance.now())) return;
    this.#sweep.clear();
    this.absent = true;
    this.#draw();
  }

  #draw() {
    this.#frame = 0;
    const canvas = this.#canvas.value;
    if (!canvas) return;
    const density = devicePixelRatio || 1;
    const width = Math.round(canvas.clientWidth * density);
    const height = Math.round(canvas.clientHeight * density);
    if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
    const drawing = canvas.getContext('2d');
    drawing.clearRect(0, 0, width, height);
    const range = this.#sweep?.range();
    if (!range) return;
    trace(drawing, this.#sweep.samples, range, { width, height, density, colour: getComputedStyle(canvas).color });
  }
}

function trace(drawing, samples, { low, high }, { width, height, density, colour }) {
  const span = Math.max(LEAST_RANGE, high - low);
  const middle = (low + high) / 2;
  const step = width / (samples.length - 1);
  const margin = height * 0.14;
  drawing.strokeStyle = colour;
  drawing.lineWidth = 2.5 * density;
  drawing.lineJoin = drawing.lineCap = 'round';
  drawing.beginPath();
  let pen = false;
  samples.forEach((sample, index) => {
    if (sample === null) {
      pen = false;
      return;
    }
    const y = height / 2 - ((sample - middle) / span) * (height - 2 * margin);
    if (pen) drawing.lineTo(index * step, y);
    else drawing.moveTo(index * step, y);
    pen = true;
  });
  drawing.stroke();
}

customElements.define('chevet-plethysmogram', Plethysmogram);
