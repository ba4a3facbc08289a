import { Call } from '../../shared/call/call.js';
import { bars } from '../../shared/call/stats.js';

const ROLES = ['room', 'voice'];
/** The protocol's phases in which cameras are prepared, and those in which media may leave towards the holder. */
const PREPARED = ['WAITING', 'IN_CALL', 'CONCLUDED'];
const ADMITTED = ['IN_CALL', 'CONCLUDED'];
/** The network is judged from what arrived within this time. */
const JUDGE_MS = 3_000;

/**
 * The patient's room in the call: opens camera and microphone while the patient waits, keeps links without media to
 * every physician who looks, and lets media leave only towards the physician who accepted.
 * Events: `change`.
 */
export class CallRoom extends EventTarget {
  /** @type {import('../../shared/call/media.js').Media} */ media;
  /** Since when the holder cannot be seen; null while they can. @type {number|null} */ awaySince = null;
  /** The network as the call measures it, 0 to 3; null outside of a call. @type {number|null} */ bars = null;
  #summary = null;
  #self;
  #station;
  /** @type {Call|null} */ #call = null;
  #consultation = null;
  #holder = null;
  /** The presence that the call follows now. */ #met = null;
  /** @type {Map<string, MediaStream>} by peer */ #streams = new Map();
  /** @type {Map<string, HTMLVideoElement>} by peer: ready before anything arrives, so that the first picture meets its place */ #pictures = new Map();

  /**
   * @param {object} options
   * @param {string} options.self this page load's peer id
   * @param {import('../state/station.js').Station} options.station
   * @param {import('../../shared/call/media.js').Media} options.media
   */
  constructor({ self, station, media }) {
    super();
    this.#self = self;
    this.#station = station;
    this.media = media;
    media.addEventListener('change', ({ detail: { role } }) => {
      this.#call?.setTrack(role, media.track(role));
      this.#changed();
    });
    media.addEventListener('devices', () => this.#changed());
    station.addEventListener('linked', () => this.#linked());
    station.addEventListener('peers', () => this.#follow());
    station.addEventListener('signal', ({ detail }) => detail.to === self && this.#call?.signal(detail.from, detail.body));
    station.addEventListener('change', () => this.#follow());
    setInterval(() => this.#judge(), JUDGE_MS);
  }

  /** The holder's link as it stands. @returns {{state: 'none'|'connecting'|'connected'|'lost'|'failed', stream: MediaStream|null, picture: HTMLVideoElement|null, sending: Record<string, string>}} */
  holder() {
    const link = this.#link();
    return { state: link?.state ?? 'none', stream: this.#streams.get(link?.peer) ?? null, picture: this.#pictures.get(link?.peer) ?? null, sending: link?.sending ?? {} };
  }

  #link() {
    const links = (this.#call?.links() ?? []).filter(({ person }) => person === this.#holder);
    return links.find(({ state }) => state === 'connected') ?? links.at(-1);
  }

  async #judge() {
    const link = this.#link();
    const now = link && (await this.#call.stats(link.peer));
    const judged = now ? bars(this.#summary, now) : null;
    this.#summary = now ?? null;
    if (judged === this.bars) return;
    this.bars = judged;
    this.dispatchEvent(new Event('change'));
  }

  #linked() {
    this.#station.say({ type: 'here', peer: this.#self });
    this.#call?.resume();
  }

  #follow() {
    const { consultation } = this.#station.frame ?? {};
    const wanted = consultation && PREPARED.includes(consultation.phase) && !consultation.conclusion?.read ? consultation.id : null;
    if (wanted !== this.#consultation) this.#turn(wanted);
    if (!this.#call) return;
    const seen = ADMITTED.includes(consultation.phase) && consultation.consent === 'GIVEN';
    this.#admit(seen ? (consultation.physician?.id ?? null) : null);
    this.#meet(this.#station.peers);
    this.#changed();
  }

  #admit(holder) {
    if (holder === this.#holder) return;
    this.#holder = holder;
    this.#call.admit(holder ? [holder] : []);
  }

  #meet(peers) {
    if (peers === this.#met || peers.consultation !== this.#consultation) return;
    this.#met = peers;
    this.#call.peers(peers.peers.map(({ peer, side, person, name }) => ({ peer, role: side.toLowerCase(), person, name })));
  }

  #turn(consultation) {
    this.#call?.close();
    this.#call = null;
    this.#streams.clear();
    this.#pictures.clear();
    this.#consultation = consultation;
    this.#holder = null;
    this.#met = null;
    this.awaySince = null;
    if (consultation) this.#begin();
    else for (const role of ROLES) this.media.close(role);
  }

  #begin() {
    const call = new Call({
      role: 'station',
      self: this.#self,
      iceServers: this.#station.frame.iceServers,
      send: (to, body) => this.#station.say({ type: 'signal', consultation: this.#consultation, from: this.#self, to, body }),
    });
    call.addEventListener('track', ({ detail: { peer, role, stream } }) => {
      this.#streams.set(peer, stream);
      if (role === 'room' && this.#pictures.get(peer)?.srcObject !== stream) this.#pictures.set(peer, pictureOf(stream));
    });
    for (const type of ['track', 'trackended', 'sending', 'state']) call.addEventListener(type, () => this.#changed());
    this.#call = call;
    for (const role of ROLES) this.media.open(role).catch(() => {}); // the problem is in the media's state, and shown
  }

  #changed() {
    const away = this.#holder !== null && this.holder().state !== 'connected';
    if (!away) this.awaySince = null;
    else this.awaySince ??= performance.now();
    this.dispatchEvent(new Event('change'));
  }
}

/** @param {MediaStream} stream */
function pictureOf(stream) {
  const picture = document.createElement('video');
  picture.dataset.role = 'remote-room';
  picture.autoplay = true;
  picture.playsInline = true;
  picture.muted = true; // its voice has an element of its own
  picture.srcObject = stream;
  return picture;
}
