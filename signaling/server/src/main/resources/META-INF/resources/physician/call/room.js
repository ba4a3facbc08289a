import { Call } from '/shared/call/call.js';
import { bars } from '/shared/call/stats.js';

const SAMPLE_MS = 3000;
export const ROLES = ['room', 'voice'];

/**
 * The call of the consultation on show: connected without media while its summary is read, filled once this physician
 * holds it. `change` whenever something of it is to be drawn.
 */
export class Room extends EventTarget {
  /** @type {'connecting'|'connected'|'lost'|'failed'} */ state = 'connecting';
  /** @type {Record<string, MediaStream>} what arrives, by role */ remote = {};
  /** @type {Record<string, 'on'|'muted'|'off'>} what the station says it sends */ sending = {};
  /** @type {0|1|2|3|null} */ bars = null;
  /** @type {number|null} since when the link is down */ lostAt = null;
  #desk;
  #media;
  #clock;
  /** @type {Call|null} */ #call = null;
  #before = null;
  /** Station pages seen in this call: one that misses from the presence for a moment goes on seeing us. */
  #stations = new Set();

  /** @param {{desk: import('../desk/desk.js').Desk, media: import('/shared/call/media.js').Media, clock: import('../desk/clock.js').Clock}} parts */
  constructor({ desk, media, clock }) {
    super();
    this.#desk = desk;
    this.#media = media;
    this.#clock = clock;
    desk.addEventListener('call', () => this.#begin());
    desk.addEventListener('peers', () => this.#present());
    desk.addEventListener('back', () => this.#call?.resume());
    desk.addEventListener('change', () => this.#admit());
    desk.addEventListener('signal', ({ detail }) => this.#call?.signal(detail.from, detail.body));
    media.addEventListener('change', ({ detail: { role } }) => this.#give(role));
    setInterval(() => this.#measure(), SAMPLE_MS);
  }

  /** Opens what is not open; a problem is in the media's state and keeps nothing else from working. */
  openMedia() {
    for (const role of ROLES) {
      const { track, problem } = this.#media.state(role);
      if (!track && !problem) this.#media.open(role).catch(() => {});
    }
  }

  #begin() {
    this.#call?.close();
    this.#call = null;
    Object.assign(this, { state: 'connecting', remote: {}, sending: {}, bars: null, lostAt: null });
    this.#before = null;
    this.#stations.clear();
    const { looking, iceServers } = this.#desk;
    if (looking) {
      this.#call = this.#made(looking.peer, iceServers);
      for (const role of ROLES) this.#give(role);
      this.openMedia();
    } else {
      for (const role of ROLES) this.#media.close(role); // no lit camera without a patient
    }
    this.#tell();
  }

  #made(self, iceServers) {
    const call = new Call({ role: 'physician', self, iceServers, send: (peer, body) => this.#desk.signal(peer, body) });
    const mine = (listener) => (event) => call === this.#call && listener(event.detail);
    call.addEventListener('track', mine(({ role, stream }) => this.#take({ ...this.remote, [role]: stream })));
    call.addEventListener('trackended', mine(({ role, stream }) => this.#end(role, stream)));
    call.addEventListener('state', mine(() => this.#follow()));
    call.addEventListener('sending', mine(({ sending }) => {
      this.sending = sending;
      this.#tell();
    }));
    return call;
  }

  #take(remote) {
    this.remote = remote;
    this.#tell();
  }

  #end(role, stream) {
    if (this.remote[role] === stream) this.#take(Object.fromEntries(Object.entries(this.remote).filter(([key]) => key !== role)));
  }

  #follow() {
    const states = this.#call.links().map(({ state }) => state);
    const now = ['connected', 'connecting', 'failed', 'lost'].find((state) => states.includes(state)) ?? (this.lostAt || this.state === 'connected' ? 'lost' : 'connecting');
    if (now === 'connected') this.lostAt = null;
    else if (this.state === 'connected') this.lostAt = this.#clock.now();
    this.state = now;
    if (now !== 'connected') this.bars = null;
    this.#tell();
  }

  #present() {
    // The call speaks of sides in lower case.
    this.#call?.peers(this.#desk.peers.map((peer) => ({ ...peer, role: peer.side.toLowerCase() })));
    this.#admit();
  }

  /** Our picture and voice leave only towards the station of a patient that this physician holds. */
  #admit() {
    for (const { side, peer } of this.#desk.peers) if (side === 'STATION') this.#stations.add(peer);
    this.#call?.admit(this.#desk.inCall ? this.#stations : []);
  }

  #give(role) {
    this.#call?.setTrack(role, this.#media.track(role));
    this.#tell();
  }

  async #measure() {
    const call = this.#call;
    const link = call?.links().find(({ state }) => state === 'connected');
    if (!link || !this.#desk.inCall) return;
    const now = await call.stats(link.peer);
    if (call !== this.#call || !now || this.state !== 'connected') return;
    if (this.#before) this.bars = bars(this.#before, now);
    this.#before = now;
    this.#tell();
  }

  #tell() {
    this.dispatchEvent(new Event('change'));
  }
}
