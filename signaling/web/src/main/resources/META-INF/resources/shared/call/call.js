import { pathChanges } from './network.js';
import { Pair } from './pair.js';
import { ROLES } from './roles.js';
import { summarise } from './stats.js';

/**
 * The call of one page: one Link to every page of the other side, following the presence that the server tells.
 * It starts without media; what `setTrack` gives leaves only towards those whom `admit` names.
 *
 * Events (CustomEvent, detail): `track` {peer, role, track, stream}: negotiated, media may come later; `trackended` the
 * same; `sending` {peer, sending: {role: 'on'|'muted'|'off'}}: what the other side says it sends; `state` {peer, state}.
 *
 * @typedef {{peer: string, role: 'station'|'physician', person: string, name: string}} Presence
 * @typedef {'connecting'|'connected'|'lost'|'failed'} LinkState
 */
export class Call extends EventTarget {
  /** @type {Map<string, Pair>} */ #pairs = new Map();
  /** @type {Map<string, MediaStreamTrack>} */ #tracks = new Map();
  /** @type {Set<string>} person or peer ids who may receive our media */ #admitted = new Set();
  #role;
  #self;
  #iceServers;
  #send;
  #clock;
  #unwatch;

  /**
   * @param {object} options
   * @param {'station'|'physician'} options.role this page's side
   * @param {string} options.self this page load's peer id
   * @param {RTCIceServer[]} [options.iceServers]
   * @param {(peer: string, body: string) => void} options.send hands a body to the server; may drop it
   * @param {{setTimeout: Function, clearTimeout: Function}} [options.clock]
   */
  constructor({ role, self, iceServers = [], send, clock = globalClock }) {
    super();
    this.#role = role;
    this.#self = self;
    this.#iceServers = iceServers;
    this.#send = send;
    this.#clock = clock;
    this.#unwatch = pathChanges(() => this.#pathChanged(), () => this.restart());
  }

  /** Who is there, as the server tells it; the same list again changes nothing. @param {Presence[]} list */
  peers(list) {
    const others = list.filter(({ peer, role }) => peer !== this.#self && role !== this.#role);
    const present = new Set(others.map(({ peer }) => peer));
    const persons = new Set(others.map(({ person }) => person));
    for (const pair of [...this.#pairs.values()]) {
      if (present.has(pair.peer)) pair.present();
      // The same person on a new page: the old page is gone for good.
      else pair.absent(persons.has(pair.person));
    }
    for (const { peer, person, name } of others) {
      if (this.#pairs.has(peer)) continue;
      const pair = new Pair({ peer, person, name, call: this.#inside() });
      this.#pairs.set(peer, pair);
      pair.begin();
    }
  }

  /** A signal that the server relayed. @param {string} from peer id @param {string} body */
  signal(from, body) {
    this.#pairs.get(from)?.receive(JSON.parse(body));
  }

  /**
   * Our track for a role, or null for none. A track whose `enabled` is false is told as muted: call again after muting.
   * @param {string} role @param {MediaStreamTrack|null} track @param {{contentHint?: string}} [options]
   */
  setTrack(role, track, { contentHint = ROLES[role].hint } = {}) {
    if (track) {
      if ('contentHint' in track) track.contentHint = contentHint;
      this.#tracks.set(role, track);
    } else {
      this.#tracks.delete(role);
    }
    for (const pair of this.#pairs.values()) pair.fill(role);
  }

  /** Who may receive our media from now on: person ids or peer ids, all of them; nobody else. @param {Iterable<string>} ids */
  admit(ids) {
    this.#admitted = new Set(ids);
    for (const pair of this.#pairs.values()) for (const role of Object.keys(ROLES)) pair.fill(role);
  }

  /** A new ICE round on every link. */
  restart() {
    for (const pair of this.#pairs.values()) pair.restart();
  }

  /** The socket to the server is back after a break. */
  resume() {
    for (const pair of this.#pairs.values()) pair.resume();
  }

  close() {
    this.#unwatch();
    for (const pair of this.#pairs.values()) pair.end();
    this.#pairs.clear();
  }

  /** @returns {{peer: string, person: string, name: string, state: LinkState, sending: Record<string, string>}[]} */
  links() {
    return [...this.#pairs.values()].map(({ peer, person, name, state, sending }) => ({ peer, person, name, state, sending }));
  }

  /** @param {string} peer @returns {Promise<import('./stats.js').Summary|null>} */
  async stats(peer) {
    const link = this.#pairs.get(peer)?.link;
    return link ? summarise(await link.stats()) : null;
  }

  async #pathChanged() {
    for (const pair of this.#pairs.values()) await pair.check();
  }

  #inside() {
    return {
      station: this.#role === 'station',
      iceServers: this.#iceServers,
      clock: this.#clock,
      send: (peer, body) => this.#send(peer, JSON.stringify(body)),
      track: (pair, role) => (this.#admitted.has(pair.person) || this.#admitted.has(pair.peer) ? (this.#tracks.get(role) ?? null) : null),
      tell: (type, detail) => this.dispatchEvent(new CustomEvent(type, { detail })),
      gone: (pair) => this.#pairs.delete(pair.peer),
    };
  }
}

const globalClock = {
  setTimeout: (task, milliseconds) => globalThis.setTimeout(task, milliseconds),
  clearTimeout: (id) => globalThis.clearTimeout(id),
};
