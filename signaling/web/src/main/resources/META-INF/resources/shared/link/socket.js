import { wait } from './backoff.js';

/** The application's own heartbeat: a browser shows no WebSocket pings to a page, and a dead path is silent. */
const PING_MS = 10_000;
const PONG_MS = 5_000;
/** A connection attempt into a dead network would otherwise hang for minutes. */
const OPEN_MS = 10_000;

/** A request that the server refused, or that could not be put to it: `code` is stable, `message` is for a developer, `who` stands in the way. */
export class Refused extends Error {
  /** @param {string} code @param {string} [message] @param {string} [who] */
  constructor(code, message = code, who = undefined) {
    super(message);
    this.name = 'Refused';
    this.code = code;
    this.who = who;
  }
}

/**
 * A WebSocket that comes back by itself and speaks JSON frames.
 *
 * Events: `state` {state: 'connecting'|'open'|'lost', code, reason}; `frame` (detail: the frame), all frames but
 * `pong`, `done` and `refused` that answer a request.
 */
export class Socket extends EventTarget {
  /** @type {'connecting'|'open'|'lost'} */ state = 'lost';
  /** @type {Map<string, {frame: object, resolve: Function, reject: Function}>} */ #asked = new Map();
  /** @type {WebSocket|null} */ #socket = null;
  #url;
  #random;
  #clock;
  #attempt = 0;
  #retry;
  #heart;
  #wanted = false;
  #online = () => this.#now();

  /**
   * @param {string|URL} url absolute, or relative to the page
   * @param {{random?: () => number, clock?: {setTimeout: Function, clearTimeout: Function}}} [options]
   */
  constructor(url, { random = Math.random, clock = globalThis } = {}) {
    super();
    this.#url = new URL(url, globalThis.location?.href);
    this.#url.protocol = this.#url.protocol.replace('http', 'ws');
    this.#random = random;
    this.#clock = { setTimeout: clock.setTimeout.bind(clock), clearTimeout: clock.clearTimeout.bind(clock) };
  }

  open() {
    if (this.#wanted) return;
    this.#wanted = true;
    globalThis.addEventListener?.('online', this.#online);
    this.#connect();
  }

  /** Ends for good; what was asked and not answered is rejected. */
  close() {
    this.#wanted = false;
    globalThis.removeEventListener?.('online', this.#online);
    this.#clock.clearTimeout(this.#retry);
    const socket = this.#leave();
    socket?.close(1000);
    this.#reject(() => true, 'closed');
    this.#say('lost');
  }

  /** @param {object} frame @returns {boolean} false if there is no connection: nothing is kept for later */
  send(frame) {
    if (this.state !== 'open') return false;
    this.#socket.send(JSON.stringify(frame));
    return true;
  }

  /**
   * Sends a frame with an id (its own, or a new one) and waits for its `done` or `refused`. An `append` that is not
   * answered when the connection drops is sent again with the same id; anything else is rejected with `lost`.
   * @param {{type: string, id?: string}} frame
   * @returns {Promise<object>} the `done` frame; rejected with Refused
   */
  request(frame) {
    const asked = { id: crypto.randomUUID(), ...frame };
    return new Promise((resolve, reject) => {
      if (!this.send(asked)) reject(new Refused('not_connected'));
      else this.#asked.set(asked.id, { frame: asked, resolve, reject });
    });
  }

  #connect() {
    this.#clock.clearTimeout(this.#retry);
    this.#say('connecting');
    const socket = new WebSocket(this.#url);
    this.#socket = socket;
    this.#heart = this.#clock.setTimeout(() => this.#lost({ code: 4000, reason: 'no answer' }), OPEN_MS);
    socket.onopen = () => this.#opened();
    socket.onmessage = ({ data }) => this.#received(data);
    socket.onclose = ({ code, reason }) => this.#lost({ code, reason });
  }

  #opened() {
    this.#beat();
    this.#say('open');
    for (const { frame } of this.#asked.values()) this.send(frame);
  }

  #received(data) {
    this.#attempt = 0; // not on opening: a server that accepts and dies at once must not be hammered
    this.#beat();
    const frame = JSON.parse(data);
    if (frame.type === 'pong') return;
    const asked = this.#asked.get(frame.re);
    if (asked && (frame.type === 'done' || frame.type === 'refused')) {
      this.#asked.delete(frame.re);
      if (frame.type === 'done') asked.resolve(frame);
      else asked.reject(new Refused(frame.code, frame.message, frame.who));
      return;
    }
    this.dispatchEvent(new CustomEvent('frame', { detail: frame }));
  }

  /** Whatever arrives is a sign of life; after a silence the other side is asked for one. */
  #beat() {
    this.#clock.clearTimeout(this.#heart);
    this.#heart = this.#clock.setTimeout(() => {
      this.send({ type: 'ping', at: new Date().toISOString() });
      this.#heart = this.#clock.setTimeout(() => this.#lost({ code: 4000, reason: 'silent' }), PONG_MS);
    }, PING_MS);
  }

  #lost(detail) {
    const socket = this.#leave();
    if (socket && socket.readyState < WebSocket.CLOSING) socket.close(4000, detail.reason);
    this.#reject(({ frame }) => frame.type !== 'append', 'lost');
    this.#say('lost', detail);
    if (!this.#wanted) return;
    this.#retry = this.#clock.setTimeout(() => this.#connect(), wait(this.#attempt++, this.#random));
  }

  /** Lets go of the present connection, whose closing may take long and must not be heard any more. */
  #leave() {
    this.#clock.clearTimeout(this.#heart);
    const socket = this.#socket;
    this.#socket = null;
    if (socket) socket.onopen = socket.onmessage = socket.onclose = null;
    return socket;
  }

  #now() {
    this.#attempt = 0;
    if (this.state === 'open') {
      // The network came back under an open connection: ask it for a sign of life at once.
      this.#clock.clearTimeout(this.#heart);
      this.send({ type: 'ping', at: new Date().toISOString() });
      this.#heart = this.#clock.setTimeout(() => this.#lost({ code: 4000, reason: 'silent' }), PONG_MS);
    } else if (this.state === 'lost') {
      this.#connect();
    }
  }

  #reject(which, code) {
    for (const [id, asked] of [...this.#asked]) {
      if (!which(asked)) continue;
      this.#asked.delete(id);
      asked.reject(new Refused(code));
    }
  }

  #say(state, detail = {}) {
    if (state === this.state) return;
    this.state = state;
    this.dispatchEvent(new CustomEvent('state', { detail: { state, ...detail } }));
  }
}
