import { Call } from '/shared/call/call.js';
import { testSource } from '/shared/call/testsource.js';

/**
 * One side of a call as a test wants it: its Call, test tracks of its own colour and pitch, what it received and when.
 * Signals pass through `wire.carry(from, to, body)`.
 */
export class Party {
  constructor(role, { wire, person = role, peer = crypto.randomUUID(), iceServers, clock, colour, hertz } = {}) {
    this.presence = { peer, role, person, name: person };
    this.peer = peer;
    this.states = [];
    this.received = {};
    this.source = { colour, hertz };
    this.call = new Call({ role, self: peer, iceServers, clock, send: (to, body) => wire.carry(this, to, body) });
    this.call.addEventListener('state', ({ detail }) => this.states.push(detail.state));
    this.call.addEventListener('track', ({ detail }) => this.take(detail));
    this.call.addEventListener('trackended', ({ detail }) => {
      if (this.received[detail.role]?.track === detail.track) delete this.received[detail.role];
    });
  }

  take({ role, track }) {
    const element = document.createElement(track.kind);
    element.muted = true;
    element.autoplay = true;
    element.playsInline = true;
    element.srcObject = new MediaStream([track]);
    const got = { track, element, firstFrame: null };
    if (track.kind === 'video') element.requestVideoFrameCallback(() => (got.firstFrame = performance.now()));
    else this.listen(got);
    document.body.append(element);
    this.received[role] = got;
  }

  listen(got) {
    const audio = new AudioContext();
    const analyser = new AnalyserNode(audio, { fftSize: 4096, smoothingTimeConstant: 0 });
    audio.createMediaStreamSource(got.element.srcObject).connect(analyser);
    got.loudest = () => {
      const levels = new Float32Array(analyser.frequencyBinCount);
      analyser.getFloatFrequencyData(levels);
      const best = levels.indexOf(Math.max(...levels));
      return { hertz: (best * audio.sampleRate) / analyser.fftSize, decibels: levels[best] };
    };
  }

  /** Puts the test picture and tone in; they leave once the other side is admitted. */
  bring() {
    this.call.setTrack('room', testSource('video', this.source).track);
    this.call.setTrack('voice', testSource('audio', this.source).track);
    return this;
  }

  get state() {
    return this.call.links()[0]?.state;
  }

  async media() {
    const [link] = this.call.links();
    const { sent, received } = (await this.call.stats(link.peer)) ?? { sent: {}, received: {} };
    const sum = (of) => Object.values(of).reduce((all, { packets }) => all + packets, 0);
    return { sent: sum(sent), received: sum(received), frames: received.room?.frames ?? 0 };
  }

  /** The colour at the picture's edge, as [red, green, blue]; null before the first frame. */
  colour() {
    const element = this.received.room?.element;
    if (!element?.videoWidth) return null;
    const canvas = new OffscreenCanvas(64, 36);
    const drawing = canvas.getContext('2d');
    drawing.drawImage(element, 0, 0, 64, 36);
    return [...drawing.getImageData(2, 18, 1, 1).data.slice(0, 3)];
  }
}

export const TEAL = '#005566';
export const RED = '#8e1616';

export async function until(what, condition, milliseconds = 20_000) {
  const end = performance.now() + milliseconds;
  for (;;) {
    const value = await condition();
    if (value) return value;
    if (performance.now() > end) throw new Error(`never came: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

export const connected = (...parties) => until('connected', () => parties.every(({ state }) => state === 'connected'));

export const seesColour = (party, hex) =>
  until(`picture ${hex}`, () => {
    const seen = party.colour();
    const wanted = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
    return seen?.every((value, at) => Math.abs(value - wanted[at]) < 40);
  });

export const hears = (party, hertz) =>
  until(`tone ${hertz}`, () => {
    const heard = party.received.voice?.loudest();
    return heard && heard.decibels > -60 && Math.abs(heard.hertz - hertz) < 30;
  });
