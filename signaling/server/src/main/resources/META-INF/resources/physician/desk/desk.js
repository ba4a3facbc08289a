import { draft, forgetDraft } from './drafts.js';
import { goTo, place } from './place.js';

/**
 * What the server last said to this page, and what the physician states. It holds no truth of its own: every picture
 * of the consultation is the newest view.
 *
 * Events: `change` (anything to draw), `call` (a call is to be made or ended: see `looking`), `peers`, `signal`
 * {from, body}, `back` (the socket is up again).
 *
 * @typedef {{code: string, who?: string, about: 'look'|'accept'|'conclude'|'release'}} Refusal
 */
export class Desk extends EventTarget {
  /** @type {{person: string, name: string, speciality: string}|null} */ physician = null;
  iceServers = [];
  /** @type {object[]|null} null until told */ rows = null;
  /** @type {{consultation: object, stationOnline: boolean, stationLostAt?: string}|null} */ view = null;
  /** @type {{peer: string, side: string, person: string, name: string}[]} */ peers = [];
  /** @type {{consultation: string, peer: string}|null} the consultation on show, and this page's name in its call */ looking = null;
  /** @type {Refusal|null} */ refusal = null;
  /** @type {string|null} what was asked and is not answered */ asking = null;
  /** @type {{patient?: object, outcome: string, at: number, unsent: string}|null} the consultation that just ended */ farewell = null;
  /** @type {number|null} since when the socket is down */ lostAt = null;
  online = false;
  #socket;
  #clock;
  #live;
  #returned = false;

  /** @param {{socket: EventTarget, clock: import('./clock.js').Clock, live: import('./live.js').LiveValues}} parts */
  constructor({ socket, clock, live }) {
    super();
    this.#socket = socket;
    this.#clock = clock;
    this.#live = live;
    socket.addEventListener('frame', ({ detail }) => this.#receive(detail));
    socket.addEventListener('state', ({ detail }) => this.#follow(detail.state));
  }

  get consultation() {
    return this.view?.consultation ?? null;
  }

  /** Whether the consultation on show is in this physician's hands. */
  get mine() {
    return Boolean(this.physician && this.consultation?.physician?.id === this.physician.person);
  }

  get inCall() {
    return this.mine && ['IN_CALL', 'CONCLUDED'].includes(this.consultation.phase);
  }

  /** Whether another consultation may be opened: a patient in the call is not left by a slip. */
  get free() {
    return !(this.mine && this.consultation.phase === 'IN_CALL');
  }

  /** @param {string} consultation */
  look(consultation) {
    if (this.looking?.consultation === consultation) return;
    this.#drop();
    this.farewell = null;
    // A new name for each look: the station's page then makes a new link at once.
    this.looking = { consultation, peer: crypto.randomUUID() };
    goTo(consultation);
    this.#socket.send({ type: 'look', ...this.looking });
    this.#tell('call', 'change');
  }

  leave() {
    this.#drop();
    goTo(null);
    this.#tell('call', 'change');
  }

  /** The physician goes: nothing of the patient stays on the page; the place is kept for their return. */
  end() {
    this.#drop();
    this.#tell('call');
  }

  accept() {
    return this.#state('accept', { type: 'consultationAccepted' });
  }

  /** @param {string} text @returns {Promise<boolean>} whether it is written */
  async conclude(text) {
    const { consultation } = this.looking;
    const done = await this.#state('conclude', { type: 'conclusionWritten', text });
    if (done) forgetDraft(consultation);
    return done;
  }

  /** @param {string} reason */
  async release(reason) {
    const { consultation } = this.looking;
    const done = await this.#state('release', { type: 'consultationReleased', reason });
    if (done && this.looking?.consultation === consultation) this.leave();
    return done;
  }

  /** @param {string} to peer @param {string} body */
  signal(to, body) {
    if (this.looking) this.#socket.send({ type: 'signal', consultation: this.looking.consultation, from: this.looking.peer, to, body });
  }

  dismiss() {
    this.refusal = null;
    this.farewell = null;
    this.#tell('change');
  }

  async #state(about, fact) {
    if (this.asking || !this.looking) return false;
    const { consultation } = this.looking;
    this.asking = about;
    this.refusal = null;
    this.#tell('change');
    try {
      await this.#socket.request({ type: 'append', consultation, fact });
      return true;
    } catch ({ code, who }) {
      if (this.looking?.consultation === consultation) this.refusal = { code, who, about };
      return false;
    } finally {
      this.asking = null;
      this.#tell('change');
    }
  }

  #receive(frame) {
    switch (frame.type) {
      case 'desk':
        return this.#greeted(frame);
      case 'waitingRoom':
        this.rows = frame.rows;
        this.#comeBack();
        return this.#tell('change');
      case 'view':
        return this.#seen(frame);
      case 'peers':
        if (!this.#shows(frame.consultation)) return;
        this.peers = frame.peers;
        return this.#tell('peers', 'change');
      case 'live':
        if (this.#shows(frame.consultation)) this.#live.take(frame.device, frame.live);
        return;
      case 'signal':
        if (this.#shows(frame.consultation) && frame.to === this.looking.peer) {
          this.dispatchEvent(new CustomEvent('signal', { detail: { from: frame.from, body: frame.body } }));
        }
        return;
      case 'refused':
        return this.#refused(frame);
      default: // a newer server's word
    }
  }

  #greeted({ physician, iceServers, serverTime }) {
    this.physician = physician;
    this.iceServers = iceServers;
    this.#clock.set(serverTime);
    this.online = true;
    this.lostAt = null;
    if (this.looking) {
      this.#socket.send({ type: 'look', ...this.looking });
      this.#tell('back');
    }
    this.#tell('change');
  }

  #seen(frame) {
    const { consultation } = frame;
    if (!this.#shows(consultation.id)) return;
    const held = this.inCall;
    this.view = frame;
    if (!frame.stationOnline) this.#live.clear();
    if (consultation.phase === 'ENDED') this.#ended(consultation, held);
    this.#tell('change');
  }

  #ended(consultation, held) {
    const unsent = consultation.conclusion ? '' : draft(consultation.id);
    this.leave();
    forgetDraft(consultation.id);
    if (held || unsent) this.farewell = { patient: consultation.patient, outcome: consultation.outcome, at: this.#clock.now(), unsent };
  }

  /** A refusal that answers no fact: the consultation could not be opened. */
  #refused({ code, who }) {
    if (!this.looking || this.view) return;
    this.leave();
    this.refusal = { code, who, about: 'look' };
    this.#tell('change');
  }

  #follow(state) {
    if (state !== 'open') {
      this.online = false;
      this.#live.clear();
    }
    if (state === 'lost') this.lostAt ??= this.#clock.now();
    this.#tell('change');
  }

  /** After a load: the consultation that was on show, or the one this physician holds. */
  #comeBack() {
    if (this.#returned) return;
    this.#returned = true;
    const last = place();
    const row =
      this.rows.find(({ consultation }) => consultation === last) ??
      this.rows.find(({ holder, phase }) => holder === this.physician?.name && phase === 'IN_CALL');
    if (row) this.look(row.consultation);
    else goTo(null);
  }

  #drop() {
    if (this.looking) this.#socket.send({ type: 'leave', consultation: this.looking.consultation });
    this.looking = null;
    this.view = null;
    this.peers = [];
    this.refusal = null;
    this.#live.clear();
  }

  #shows(consultation) {
    return this.looking?.consultation === consultation;
  }

  #tell(...events) {
    for (const event of events) this.dispatchEvent(new Event(event));
  }
}
