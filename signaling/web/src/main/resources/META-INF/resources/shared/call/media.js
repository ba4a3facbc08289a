import { devices, kindOf, remember, remembered } from './devices.js';
import { testSource } from './testsource.js';

export { testSource };

/** What capture asks for. The voice is processed for a conversation; exam sound, later, is not. */
const CONSTRAINTS = {
  voice: { echoCancellation: true, noiseSuppression: true, autoGainControl: true, channelCount: 1 },
  room: { width: { ideal: 1280 }, height: { ideal: 720 }, frameRate: { ideal: 30 } },
};

const CODES = {
  NotAllowedError: 'refused',
  SecurityError: 'refused',
  NotReadableError: 'busy',
  AbortError: 'busy',
  NotFoundError: 'absent',
  OverconstrainedError: 'constraint',
};

/** Why a camera or microphone did not open: `refused`, `busy`, `absent`, `constraint` or `unknown`. */
export class MediaProblem extends Error {
  /** @param {string} code @param {string} role @param {unknown} [cause] */
  constructor(code, role, cause) {
    super(`${role}: ${code}`, { cause });
    this.name = 'MediaProblem';
    this.code = code;
    this.role = role;
  }
}

/** @param {unknown} error of getUserMedia @returns {'refused'|'busy'|'absent'|'constraint'|'unknown'} */
export function codeOf(error) {
  return CODES[error?.name] ?? 'unknown';
}

/**
 * The cameras and microphones of this page, by role. `change` {role} is told whenever a role's track, its muting or its
 * problem changes; `devices` when something is plugged or unplugged. A page hands tracks on:
 * `media.addEventListener('change', ({detail: {role}}) => call.setTrack(role, media.track(role)))`.
 *
 * @typedef {{role: string, track: MediaStreamTrack|null, source: 'none'|'device'|'test', label: string, muted: boolean,
 *   problem: string|null}} Capture
 */
export class Media extends EventTarget {
  /** @type {Map<string, Capture & {wanted: boolean, stop: () => void}>} */ #captures = new Map();
  #onDevices = () => this.#devicesChanged();

  constructor() {
    super();
    navigator.mediaDevices?.addEventListener('devicechange', this.#onDevices);
  }

  /** @param {string} role @returns {Capture} */
  state(role) {
    const { track, source, label, muted, problem } = this.#capture(role);
    return { role, track, source, label, muted, problem };
  }

  /** @param {string} role @returns {MediaStreamTrack|null} */
  track(role) {
    return this.#capture(role).track;
  }

  /** @param {string} role @returns {Promise<MediaDeviceInfo[]>} */
  devices(role) {
    return devices(role);
  }

  /**
   * Opens the role's camera or microphone: the one asked for, else the remembered one, else the browser's own choice.
   * @param {string} role @param {string|null} [deviceId]
   * @returns {Promise<MediaStreamTrack>} rejected with a MediaProblem, which `state(role).problem` also says
   */
  async open(role, deviceId = null) {
    const capture = this.#capture(role);
    capture.wanted = true;
    try {
      const id = deviceId ?? (await remembered(role));
      const stream = await ask(role, id);
      const [track] = stream.getTracks();
      capture.stop();
      this.#hold(capture, { track, source: 'device', label: track.label, stop: () => track.stop() });
      track.addEventListener('ended', () => this.#ended(role, track));
      return track;
    } catch (error) {
      const problem = new MediaProblem(codeOf(error), role, error);
      if (!capture.track) this.#tell(role, { problem: problem.code });
      throw problem;
    }
  }

  /** A person's choice: opened now and remembered. @param {string} role @param {string} deviceId */
  async choose(role, deviceId) {
    const track = await this.open(role, deviceId);
    const device = (await devices(role)).find((one) => one.deviceId === deviceId);
    if (device) remember(role, device);
    return track;
  }

  /** The labelled test picture or tone, for a machine without. @param {string} role @param {Parameters<typeof testSource>[1]} [options] */
  useTest(role, options) {
    const capture = this.#capture(role);
    capture.wanted = false;
    capture.stop();
    const { track, stop } = testSource(kindOf(role) === 'audioinput' ? 'audio' : 'video', options);
    this.#hold(capture, { track, source: 'test', label: 'test', stop });
    return track;
  }

  /** Mutes without giving the device back, so that unmuting is immediate. @param {string} role @param {boolean} muted */
  mute(role, muted) {
    const { track } = this.#capture(role);
    if (track) track.enabled = !muted;
    this.#tell(role, { muted });
  }

  /** Gives the device back. @param {string} role */
  close(role) {
    const capture = this.#capture(role);
    capture.wanted = false;
    capture.stop();
    this.#hold(capture, { track: null, source: 'none', label: '', stop: () => {} });
  }

  /** Gives everything back. */
  closeAll() {
    navigator.mediaDevices?.removeEventListener('devicechange', this.#onDevices);
    for (const role of this.#captures.keys()) this.close(role);
  }

  #capture(role) {
    let capture = this.#captures.get(role);
    if (!capture) {
      capture = { role, track: null, source: 'none', label: '', muted: false, problem: null, wanted: false, stop: () => {} };
      this.#captures.set(role, capture);
    }
    return capture;
  }

  #hold(capture, now) {
    if (now.track) now.track.enabled = !capture.muted;
    this.#tell(capture.role, { ...now, problem: null });
  }

  #ended(role, track) {
    const capture = this.#capture(role);
    if (capture.track !== track) return;
    this.#tell(role, { track: null, source: 'none', problem: 'ended' });
  }

  async #devicesChanged() {
    this.dispatchEvent(new Event('devices'));
    for (const { role, wanted, track } of [...this.#captures.values()]) {
      if (wanted && !track) await this.open(role).catch(() => {}); // the problem is in the state
    }
  }

  #tell(role, change) {
    Object.assign(this.#capture(role), change);
    this.dispatchEvent(new CustomEvent('change', { detail: { role } }));
  }
}

async function ask(role, deviceId) {
  if (!navigator.mediaDevices) throw new DOMException('no secure context', 'SecurityError');
  const asked = { ...(CONSTRAINTS[role] ?? true), ...(deviceId ? { deviceId: { exact: deviceId } } : {}) };
  const kind = kindOf(role) === 'audioinput' ? 'audio' : 'video';
  try {
    return await navigator.mediaDevices.getUserMedia({ [kind]: asked });
  } catch (error) {
    // A remembered device that is gone must not keep the others from working.
    if (!deviceId || error.name !== 'OverconstrainedError') throw error;
    return navigator.mediaDevices.getUserMedia({ [kind]: CONSTRAINTS[role] ?? true });
  }
}
