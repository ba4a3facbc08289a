import { CEILING_MS, FLOOR_MS, wait } from '/shared/link/backoff.js';
import { Refused, Socket } from '/shared/link/socket.js';
import * as i18n from '/shared/i18n.js';
import { bars, summarise } from '/shared/call/stats.js';
import { Media, codeOf } from '/shared/call/media.js';
import { Sweep } from '/shared/ui/plethysmogram/sweep.js';
import { until } from './party.js';

/** A seeded generator, so that a failure can be repeated. */
function random(seed) {
  return () => {
    seed = (seed * 1664525 + 1013904223) % 4294967296;
    return seed / 4294967296;
  };
}

export function backoff() {
  const next = random(42);
  const broken = [];
  for (let attempt = 0; attempt < 2_000; attempt++) {
    const bound = Math.min(CEILING_MS, FLOOR_MS * 2 ** attempt);
    const drawn = wait(attempt, next);
    if (!(drawn >= 0 && drawn < bound && Number.isInteger(drawn))) broken.push([attempt, drawn]);
  }
  let least = Infinity;
  let most = 0;
  for (let draw = 0; draw < 5_000; draw++) {
    const drawn = wait(9, next);
    least = Math.min(least, drawn);
    most = Math.max(most, drawn);
  }
  return { broken, spread: least < 0.01 * CEILING_MS && most > 0.99 * CEILING_MS, first: wait(0, () => 0.999), last: wait(400, () => 0.999999) };
}

function listen(socket) {
  const heard = { states: [], frames: [] };
  socket.addEventListener('state', ({ detail }) => heard.states.push(detail.state));
  socket.addEventListener('frame', ({ detail }) => heard.frames.push(detail));
  return heard;
}

const quick = (factor) => ({ setTimeout: (task, ms) => setTimeout(task, ms / factor), clearTimeout: (id) => clearTimeout(id) });

export async function answers(address) {
  const socket = new Socket(address);
  const heard = listen(socket);
  const closed = { sent: socket.send({ type: 'hello' }), asked: await socket.request({ type: 'accept' }).catch(({ code }) => code) };
  socket.open();
  await until('open', () => socket.state === 'open');
  const done = await socket.request({ type: 'accept' });
  const refused = await socket.request({ type: 'refuse' }).catch((error) => [error instanceof Refused, error.code, error.message]);
  socket.send({ type: 'echo', words: 'é ✓' });
  await until('echo', () => heard.frames.length > 0);
  socket.close();
  return { closed, done: done.type, refused, frames: heard.frames, states: heard.states };
}

/** The server drops the connection before it answers an append, and counts what arrives. */
export async function dropped(address) {
  const socket = new Socket(address, { random: () => 0.5 });
  const heard = listen(socket);
  socket.open();
  await until('open', () => socket.state === 'open');
  const append = socket.request({ type: 'append', id: 'the-event', drop: true });
  const other = await socket.request({ type: 'accept' }).catch(({ code }) => code);
  const done = await append;
  socket.close();
  return { other, re: done.re, times: done.times, states: heard.states };
}

/** The server falls silent: no pong comes; timers run twenty times faster. */
export async function silent(address) {
  const socket = new Socket(address, { random: () => 0.5, clock: quick(20) });
  const heard = listen(socket);
  socket.open();
  await until('open', () => socket.state === 'open');
  socket.send({ type: 'silence' });
  await until('back', () => heard.states.filter((state) => state === 'open').length >= 2);
  socket.close();
  const first = heard.states.indexOf('open');
  return heard.states.slice(first, first + 3);
}

/** Nobody listens there; `online` must not wait for the timer. */
export async function online(address) {
  const slow = { setTimeout: (task, ms) => setTimeout(task, ms * 1000), clearTimeout: (id) => clearTimeout(id) };
  const socket = new Socket(address.replace(/:\d+/, ':9'), { random: () => 0.9, clock: slow });
  const heard = listen(socket);
  socket.open();
  await until('lost', () => socket.state === 'lost');
  const before = heard.states.length;
  dispatchEvent(new Event('online'));
  await until('tried again', () => heard.states.length > before);
  socket.close();
  return heard.states[before];
}

export async function figures() {
  await i18n.loadMessages(['/shared/messages']);
  const now = '2026-03-12T13:05:00Z';
  return {
    language: i18n.language(),
    html: document.documentElement.lang,
    number: i18n.number(1234.5, 1),
    quantity: i18n.quantity(36.8, '°C', 1),
    day: i18n.date('1944-03-12'),
    first: i18n.date('1944-03-01'),
    late: i18n.date('2026-03-12T23:30:00Z'),
    time: i18n.time('2026-07-12T07:05:00Z'),
    both: i18n.dateTime(now),
    now: i18n.ago('2026-03-12T13:04:55Z', now),
    seconds: i18n.ago('2026-03-12T13:04:15Z', now),
    minutes: i18n.ago('2026-03-12T13:02:50Z', now),
    hours: i18n.ago('2026-03-12T10:00:00Z', now),
    ahead: i18n.ago('2026-03-12T13:05:30Z', now),
    old: i18n.age('1944-03-12', now),
    eve: i18n.age('1944-03-13', now),
    infant: i18n.age('2025-07-20', now),
    newborn: i18n.age('2026-03-02', now),
    one: i18n.t('age.years', { count: 1 }),
    duration: i18n.duration(65_000),
    short: i18n.duration(45_900),
    markup: i18n.t('ago.minutes', { n: '<b>' }),
  };
}

export function missing() {
  const complaint = console.error;
  console.error = () => {};
  const text = i18n.t('nobody.wrote.this');
  console.error = complaint;
  return text;
}

export function quality() {
  const summary = (bytesReceived, roundTripMs, packets, lost) => ({ bytesReceived, roundTripMs, received: { room: { packets, lost } }, sent: {} });
  const before = summary(1000, 20, 100, 0);
  return {
    first: bars(null, before),
    good: bars(before, summary(2000, 20, 200, 1)),
    slow: bars(before, summary(2000, 300, 200, 0)),
    lossy: bars(before, summary(2000, 20, 200, 20)),
    gone: bars(before, before),
    empty: summarise({ report: [], roles: new Map() }),
  };
}

export function sweep() {
  const trace = new Sweep(10, 10);
  trace.push(Array.from({ length: 120 }, (_, index) => index), 0);
  const gaps = trace.samples.filter((sample) => sample === null).length;
  return { length: trace.samples.length, gaps, range: trace.range(), silent: [trace.silent(1_000), trace.silent(2_000)] };
}

export async function media() {
  const devices = new Media();
  const changes = [];
  devices.addEventListener('change', ({ detail }) => changes.push(detail.role));
  const room = await devices.open('room');
  const voice = await devices.open('voice');
  const processing = voice.getSettings();
  devices.mute('voice', true);
  const muted = { enabled: voice.enabled, ...devices.state('voice'), track: undefined };
  const [camera] = (await devices.devices('room')).slice(-1);
  const chosen = await devices.choose('room', camera.deviceId);
  const remembered = JSON.parse(localStorage.getItem('chevet.device.room'));
  const test = devices.useTest('room');
  const state = devices.state('room').source;
  devices.closeAll();
  return {
    kinds: [room.kind, voice.kind], changes: [...new Set(changes)], muted, label: camera.label, remembered: remembered.label,
    replaced: room.readyState === 'ended' && chosen.readyState === 'ended', state, test: test.readyState,
    processing: [processing.echoCancellation, processing.noiseSuppression, processing.autoGainControl],
  };
}

export async function mediaProblems() {
  const real = navigator.mediaDevices.getUserMedia;
  const seen = {};
  for (const name of ['NotAllowedError', 'NotReadableError', 'NotFoundError', 'OverconstrainedError', 'TypeError']) {
    navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', name));
    const devices = new Media();
    seen[name] = await devices.open('room').catch(({ code }) => [code, devices.state('room').problem]);
    devices.closeAll();
  }
  delete navigator.mediaDevices.getUserMedia;
  seen.nothing = codeOf(undefined);
  return { seen, restored: navigator.mediaDevices.getUserMedia === real };
}

/** The camera is unplugged, then plugged in again. */
export async function unplugged() {
  const devices = new Media();
  const first = await devices.open('room');
  first.stop(); // a stopped track tells nobody, an unplugged camera's does
  first.dispatchEvent(new Event('ended'));
  const away = devices.state('room');
  navigator.mediaDevices.dispatchEvent(new Event('devicechange'));
  await until('reopened', () => devices.track('room'));
  const back = devices.state('room');
  devices.closeAll();
  return { away: away.problem, back: [back.problem, back.source] };
}
