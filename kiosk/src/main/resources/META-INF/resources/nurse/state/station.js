/** A running value that has not come again after this long is no longer shown: it is held, not measured. */
const STALE_MS = 3_000;

/**
 * What the kiosk says: its last `station` frame, the running values, who takes part in the call. Nothing is decided here.
 * Events: `change` (something to draw), `peers`, `linked` (the kiosk is back); with the frame as detail: `signal`, `live`,
 * `refused` (what nobody waits for an answer to).
 */
export class Station extends EventTarget {
  /** @type {any} the last frame; null before the first */ frame = null;
  /** @type {{consultation: string, peers: any[]}} */ peers = { consultation: '', peers: [] };
  /** Whether the kiosk answers. */
  linked = false;
  /** @type {Map<string, {live: any, at: number}>} by slot */ #running = new Map();
  #skew = 0;
  #socket;

  /** @param {import('../../shared/link/socket.js').Socket} socket */
  constructor(socket) {
    super();
    this.#socket = socket;
    socket.addEventListener('state', ({ detail }) => this.#linked(detail.state === 'open'));
    socket.addEventListener('frame', ({ detail }) => this.#received(detail));
  }

  /** The time by the kiosk's clock. */
  now() {
    return Date.now() + this.#skew;
  }

  /** @param {string|undefined} slot @returns {any} the running value, null when there is none */
  running(slot) {
    const value = this.#running.get(slot);
    return value && performance.now() - value.at < STALE_MS ? value.live : null;
  }

  /** @param {object} frame @returns {Promise<object>} when it is done; rejected when it is refused */
  ask(frame) {
    return this.#socket.request({ id: crypto.randomUUID(), ...frame });
  }

  /** States a fact of the open consultation. @param {object} fact */
  state(fact) {
    return this.ask({ type: 'append', consultation: this.frame.consultation.id, fact });
  }

  /** @param {object} frame that nobody answers */
  say(frame) {
    return this.#socket.send(frame);
  }

  #linked(linked) {
    this.linked = linked;
    this.#running.clear();
    if (linked) this.dispatchEvent(new Event('linked'));
    this.#changed();
  }

  #received(frame) {
    switch (frame.type) {
      case 'station':
        this.#skew = Date.parse(frame.now) - Date.now();
        if (frame.consultation?.id !== this.frame?.consultation?.id) this.#running.clear();
        this.frame = frame;
        return this.#changed();
      case 'live':
        if (frame.consultation !== this.frame?.consultation?.id) return;
        this.#running.set(frame.device, { live: frame.live, at: performance.now() });
        this.dispatchEvent(new CustomEvent('live', { detail: frame }));
        return this.#changed();
      case 'peers':
        this.peers = frame;
        this.dispatchEvent(new Event('peers'));
        return this.#changed();
      case 'refused':
        return this.dispatchEvent(new CustomEvent('refused', { detail: frame }));
      case 'signal':
        this.dispatchEvent(new CustomEvent('signal', { detail: frame }));
    }
  }

  #changed() {
    this.dispatchEvent(new Event('change'));
  }
}
