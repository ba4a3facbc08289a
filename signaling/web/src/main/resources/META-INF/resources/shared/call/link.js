import { ROLES, mirrored } from './roles.js';

/** What the first picture may take of the path before anything was measured; a 720p frame needs some 900 kbit/s. */
const START_KBPS = 1_000;
/** An offer without an answer is sent again after this long: the signal, or its answer, was lost on a dead socket. */
const ANSWER_MS = 3_000;

/**
 * One RTCPeerConnection between one station page and one physician page: trickle ICE and perfect negotiation, tracks
 * known by role. The station is impolite and makes the transceivers; all of them are negotiated at once and stay empty
 * until a track is put in, so that media starts and stops without negotiation.
 *
 * Signals (objects, every one with `link`, this link's number):
 * `{offer, description, roles}` with `offer` the number of the offer, echoed by its answer; `{candidate}`; `{sending}`.
 *
 * Events: `state` (the connection's state changed), `track` and `trackended` {role, track, stream}, `sending`.
 */
export class Link extends EventTarget {
  /** @type {RTCPeerConnection} */ #connection;
  /** @type {Map<string, RTCRtpTransceiver>} */ #byRole = new Map();
  /** @type {Map<string, MediaStreamTrack|null>} what should leave, by role */ #tracks = new Map();
  /** @type {Map<string, MediaStream>} what arrives, by group */ #streams = new Map();
  /** @type {Map<string, {role: string, track: MediaStreamTrack, stream: MediaStream}>} */ #announced = new Map();
  /** Operations run one after the other, so that glare is decided on a settled signaling state. */
  #turn = Promise.resolve();
  #offers = 0;
  #answered = 0;
  #ignoring = false;
  #closed = false;
  #again;
  #polite;
  #outgoing = new MediaStream();
  #clock;
  #signal;

  /** @type {Record<string, 'on'|'muted'|'off'>} what the other side says it sends */
  sending = {};

  /**
   * @param {object} options
   * @param {number} options.number this link's number, counted by the station for this pair of pages
   * @param {boolean} options.polite the physician's side
   * @param {RTCIceServer[]} options.iceServers
   * @param {(signal: object) => void} options.signal
   * @param {{setTimeout: Function, clearTimeout: Function}} options.clock
   */
  constructor({ number, polite, iceServers, signal, clock }) {
    super();
    this.number = number;
    this.#polite = polite;
    this.#clock = clock;
    this.#signal = (body) => signal({ link: number, ...body });
    const connection = (this.#connection = new RTCPeerConnection({ iceServers, bundlePolicy: 'max-bundle' }));
    connection.onicecandidate = ({ candidate }) => candidate && this.#signal({ candidate: candidate.toJSON() });
    connection.onnegotiationneeded = () => this.#run(() => this.#offer());
    connection.onconnectionstatechange = () => {
      if (connection.connectionState === 'connected') this.tell();
      this.dispatchEvent(new Event('state'));
    };
    if (!polite) {
      for (const [role, { kind, direction }] of Object.entries(ROLES)) {
        const transceiver = connection.addTransceiver(kind, { direction, streams: [this.#outgoing] });
        this.#byRole.set(role, transceiver);
      }
    }
  }

  /** @returns {RTCPeerConnectionState} ICE and DTLS together */
  get state() {
    return this.#closed ? 'closed' : this.#connection.connectionState;
  }

  /** Whether our offer is out and its answer is not here. */
  get awaiting() {
    return this.#connection.signalingState === 'have-local-offer';
  }

  /** A signal from the other side of this very link. @param {any} body */
  receive(body) {
    if (body.sending) {
      this.sending = body.sending;
      this.dispatchEvent(new Event('sending'));
    } else if (body.description) {
      this.#run(() => this.#describe(body));
    } else if (body.candidate) {
      this.#run(() => this.#candidate(body.candidate));
    }
  }

  /**
   * What leaves under a role; null takes the track out. The m-line stays as it is.
   * @param {string} role @param {MediaStreamTrack|null} track
   */
  put(role, track) {
    if ((this.#tracks.get(role) ?? null) !== track) {
      this.#tracks.set(role, track);
      this.#fill(role);
    }
    this.tell();
  }

  /** Tells the other side what leaves: an empty or muted role looks just like a frozen one from there. */
  tell() {
    const sending = Object.fromEntries([...this.#tracks].map(([role, track]) => [role, !track ? 'off' : track.enabled ? 'on' : 'muted']));
    this.#signal({ sending });
  }

  /** A new ICE round over whatever network there is now; media goes on over the old path until the new one stands. */
  restart() {
    if (!this.#closed) this.#connection.restartIce();
  }

  /** The socket is back: says again what may have been lost, and looks for a path if there is none. */
  resume() {
    if (this.#closed) return;
    if (this.awaiting) this.#sendDescription();
    else if (this.state !== 'connected') this.restart();
    this.tell();
  }

  close() {
    if (this.#closed) return;
    this.#closed = true;
    this.#clock.clearTimeout(this.#again);
    this.#connection.close();
    for (const { role, track, stream } of this.#announced.values()) {
      stream.removeTrack(track);
      this.dispatchEvent(new CustomEvent('trackended', { detail: { role, track, stream } }));
    }
    this.#announced.clear();
  }

  /** @returns {Promise<{report: RTCStatsReport, roles: Map<string, string>}>} statistics, and each mid's role */
  async stats() {
    const roles = new Map([...this.#byRole].flatMap(([role, { mid }]) => (mid === null ? [] : [[mid, role]])));
    return { report: await this.#connection.getStats(), roles };
  }

  #run(operation) {
    this.#turn = this.#turn.then(async () => {
      if (this.#closed) return;
      try {
        await operation();
      } catch (problem) {
        if (!this.#closed) console.warn('call negotiation=failed link=%d reason=%s', this.number, problem?.name ?? problem);
      }
    });
  }

  async #offer() {
    if (this.#connection.signalingState !== 'stable') return; // asked again by the browser once it is
    await this.#connection.setLocalDescription();
    if (!this.awaiting) return;
    this.#offers++;
    this.#sendDescription();
  }

  #sendDescription() {
    this.#clock.clearTimeout(this.#again);
    const description = this.#connection.localDescription;
    if (description.type === 'offer') {
      this.#again = this.#clock.setTimeout(() => this.#unanswered(), ANSWER_MS);
    }
    const offer = description.type === 'offer' ? this.#offers : this.#answered;
    const roles = Object.fromEntries([...this.#byRole].map(([role, { mid }]) => [mid, role]));
    this.#signal({ offer, description: { type: description.type, sdp: description.sdp }, roles });
  }

  #unanswered() {
    if (!this.#closed && this.awaiting) this.#sendDescription();
  }

  async #describe({ description, offer, roles }) {
    const connection = this.#connection;
    if (description.type === 'answer') {
      // An answer to an earlier offer carries credentials that are no longer ours.
      if (!this.awaiting || offer !== this.#offers) return;
      await connection.setRemoteDescription({ type: description.type, sdp: quickStart(description.sdp) });
      this.#clock.clearTimeout(this.#again);
    } else {
      this.#ignoring = !this.#polite && connection.signalingState !== 'stable';
      if (this.#ignoring) return;
      await connection.setRemoteDescription({ type: description.type, sdp: quickStart(description.sdp) }); // rolls the polite side's own offer back
      this.#clock.clearTimeout(this.#again);
      if (this.#polite) this.#learn(roles);
      this.#answered = offer;
      await connection.setLocalDescription();
      this.#sendDescription();
    }
    this.#announce();
  }

  async #candidate(candidate) {
    try {
      await this.#connection.addIceCandidate(candidate);
    } catch {
      // Of an offer we ignored, of an earlier ICE round, or before its description: the description brings them again.
    }
  }

  /** @param {Record<string, string>} roles by mid */
  #learn(roles) {
    for (const transceiver of this.#connection.getTransceivers()) {
      const role = roles[transceiver.mid];
      if (!ROLES[role] || this.#byRole.get(role) === transceiver) continue;
      transceiver.direction = mirrored(ROLES[role].direction);
      transceiver.sender.setStreams(this.#outgoing);
      this.#byRole.set(role, transceiver);
      this.#fill(role);
    }
  }

  #fill(role) {
    const transceiver = this.#byRole.get(role);
    if (!transceiver || this.#closed) return;
    transceiver.sender.replaceTrack(this.#tracks.get(role) ?? null).catch((problem) => {
      if (!this.#closed) console.warn('call track=refused role=%s reason=%s', role, problem.name);
    });
  }

  /** Says each arriving track once it is negotiated, before its media, so that a page has its element ready. */
  #announce() {
    for (const [role, transceiver] of this.#byRole) {
      const direction = transceiver.currentDirection;
      if (this.#announced.has(role) || (direction !== 'sendrecv' && direction !== 'recvonly')) continue;
      const { group } = ROLES[role];
      const stream = this.#streams.get(group) ?? new MediaStream();
      this.#streams.set(group, stream);
      const { track } = transceiver.receiver;
      stream.addTrack(track);
      const detail = { role, track, stream };
      this.#announced.set(role, detail);
      this.dispatchEvent(new CustomEvent('track', { detail }));
    }
  }
}

/**
 * Lets the first picture leave at full size at once: Chromium believes in 300 kbit/s at first, and drops the first
 * frames of a 720p camera until it has measured more.
 */
function quickStart(sdp) {
  return sdp.replace(/a=rtpmap:(\d+) VP8\/90000\r\n/g, (line, type) => `${line}a=fmtp:${type} x-google-start-bitrate=${START_KBPS}\r\n`);
}
