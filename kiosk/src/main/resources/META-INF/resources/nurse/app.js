import { html, render } from 'lit';
import { t } from '../shared/i18n.js';
import { voice } from './call/voice.js';
import { dialogs } from './dialogs/dialogs.js';
import { banners } from './parts/banners.js';
import { onVoices } from './parts/listen.js';
import { pushWave } from './parts/oximetry.js';
import { steps, top } from './parts/top.js';
import { SCREENS } from './screens/screens.js';
import { preparing, screenOf, stepLine } from './state/flow.js';
import { Forms } from './state/forms.js';
import { Presses } from './state/presses.js';

/** After a press or a new screen nothing can be pressed for this long: the second press of an unsure hand must not meet what came under it. */
const SETTLE_MS = 300;
/** Ages of readings and waits are told again this often. */
const TICK_MS = 5_000;

/** Draws the screen that the kiosk's frame means, and sends what a person presses. It holds no truth of its own. */
export class App {
  /** @type {string|null} the dialog over the screen */ dialog = null;
  /** @type {any} why the last press did nothing */ problem = null;
  /** @type {string|null} consultation whose end was acknowledged here */ dismissed = null;
  /** @type {string} words that were read aloud last */ heard = '';
  /** @type {Record<string, unknown>} what a screen shows and nobody else needs; forgotten with the screen */ here = {};
  #body;
  #stationSide;
  #shown = '';
  #drawing = 0;
  #settledAt = 0;

  /**
   * @param {object} options
   * @param {HTMLElement} options.body
   * @param {import('./state/station.js').Station} options.station
   * @param {import('./call/room.js').CallRoom} options.room
   * @param {import('./state/idle.js').Idle} options.idle
   */
  constructor({ body, station, room, idle }) {
    this.#body = body;
    this.#stationSide = station;
    this.room = room;
    this.idle = idle;
    this.presses = new Presses({ changed: () => this.draw(), failed: (error) => this.#failed(error) });
    this.forms = new Forms({ send: (text) => station.say({ type: 'draft', text }) });
  }

  open() {
    const draw = () => this.draw();
    for (const part of [this.#stationSide, this.room, this.idle]) part.addEventListener('change', draw);
    this.idle.addEventListener('change', () => this.idle.state === 'away' && this.forms.forget(false));
    for (const touch of ['pointerdown', 'keydown', 'input']) addEventListener(touch, () => this.idle.touched(), true);
    this.#stationSide.addEventListener('live', ({ detail }) => this.#live(detail));
    this.#stationSide.addEventListener('refused', ({ detail }) => this.#failed(detail));
    addEventListener('keydown', (event) => this.#key(event));
    addEventListener('pagehide', () => this.forms.flush());
    onVoices(draw);
    setInterval(draw, TICK_MS);
    this.draw();
  }

  get station() {
    return this.#stationSide.frame;
  }

  get consultation() {
    return this.station?.consultation ?? null;
  }

  /** Whether the kiosk answers. */
  get linked() {
    return this.#stationSide.linked;
  }

  now() {
    return this.#stationSide.now();
  }

  /** @param {any} device @returns {any} its running value */
  running(device) {
    return this.#stationSide.running(device?.slot);
  }

  /** The network in bars: what the call measures, else whether there is one. */
  bars() {
    return this.linked && this.station.online ? (this.room.bars ?? 3) : 0;
  }

  /** @param {string} action @param {() => unknown} task @param {{urgent?: boolean}} [options] */
  press(action, task, options) {
    this.#settle();
    return this.presses.run(action, task, options);
  }

  /** States a fact. @param {object} fact @returns {Promise<unknown>} when it is on disk */
  state(fact) {
    return this.#stationSide.state(fact);
  }

  /** @param {object} frame that is answered */
  ask(frame) {
    return this.#stationSide.ask(frame);
  }

  /** Asks the kiosk for another screen of the preparation. @param {string} step */
  go(step) {
    this.forms.flush();
    this.#stationSide.say({ type: 'step', step });
  }

  /** Ends the consultation: the station forgets the patient. @param {string} outcome */
  async end(outcome) {
    const { id } = this.consultation;
    await this.state({ type: 'consultationEnded', outcome });
    this.forms.forget(true);
    this.dismissed = id;
    this.show(null);
  }

  /** @param {string|null} dialog */
  show(dialog) {
    this.dialog = dialog;
    if (!dialog) this.problem = null;
    this.draw();
  }

  /** @param {string} event a refused one that was seen */
  seen(event) {
    this.#stationSide.say({ type: 'seen', event });
  }

  draw() {
    this.#drawing ||= requestAnimationFrame(() => {
      this.#drawing = 0;
      this.#draw();
    });
  }

  #draw() {
    const screen = this.#screen();
    this.idle.watch(this.station !== null && (preparing(screen) || screen === 'away'));
    const changed = screen !== this.#shown;
    if (changed) this.here = {};
    const { content, bar, night = false } = SCREENS[screen](this);
    document.documentElement.classList.toggle('night', night);
    document.title = `${t(`${screen}.title`)} · Chevet`;
    render(
      html`<div
          class="frame ${night ? 'night' : ''}"
          data-screen=${screen}
          data-online=${String(Boolean(this.linked && this.station?.online))}
          data-pending=${this.presses.pending ?? ''}
          data-call-state=${this.room.holder().state}
        >
          ${top(this)} ${steps(stepLine(screen))} ${banners(this)}
          <main class=${screen}>${content}</main>
          ${bar}
        </div>
        ${voice(this)} ${dialogs(this)}`,
      this.#body,
    );
    if (changed) this.#arrive(screen);
  }

  /** A device at work means that somebody is there. */
  #live({ device, live }) {
    if (live.type === 'cuffPressure' || live.value) this.idle.touched();
    pushWave(device, live);
  }

  #screen() {
    if (!this.station) return 'starting';
    const screen = screenOf(this.station, this.dismissed);
    return this.idle.state === 'away' && preparing(screen) ? 'away' : screen;
  }

  #settle() {
    this.#settledAt = performance.now() + SETTLE_MS;
    this.#body.toggleAttribute('data-settling', true);
    setTimeout(() => this.#body.toggleAttribute('data-settling', performance.now() < this.#settledAt), SETTLE_MS + 1);
  }

  /** A person who cannot see the change is told by the focus. */
  #arrive(screen) {
    this.#shown = screen;
    this.#settle();
    if (this.dialog !== 'call-15') this.dialog = null;
    globalThis.speechSynthesis?.cancel();
    scrollTo(0, 0);
    this.#body.querySelector('h1')?.focus({ preventScroll: true });
  }

  /** The three physical keys and their twins on a keyboard: Aide is F1; Stop is Escape, while a device measures. */
  #key(event) {
    const stop = event.key === 'Escape' && !this.dialog ? this.#body.querySelector('[data-action="stop"]') : null;
    const help = event.key === 'F1' ? this.#body.querySelector('[data-action="help"]') : null;
    if (!stop && !help) return;
    event.preventDefault();
    (stop ?? help).click();
  }

  #failed(error) {
    console.warn('press refused code=%s', error.code ?? error);
    this.problem = error;
    this.show('problem');
  }
}
