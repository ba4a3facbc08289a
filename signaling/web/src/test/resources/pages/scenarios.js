import { Party, RED, TEAL, connected, hears, seesColour, until } from './party.js';

/** A server between parties of one page: carries bodies a moment later, in order, unless `filter` says no. */
function wire(filter = () => true) {
  const parties = new Map();
  return {
    count: 0,
    filter,
    carry(from, to, body) {
      this.count++;
      if (!this.filter(from, JSON.parse(body))) return;
      setTimeout(() => parties.get(to)?.call.signal(from.peer, body), 2);
    },
    present(...here) {
      parties.clear();
      for (const party of here) parties.set(party.peer, party);
      const list = here.map(({ presence }) => presence);
      for (const party of here) party.call.peers(list);
    },
  };
}

const fast = (factor) => ({
  setTimeout: (task, milliseconds) => setTimeout(task, milliseconds / factor),
  clearTimeout: (id) => clearTimeout(id),
});

function two(options = {}) {
  const server = wire(options.filter);
  const station = new Party('station', { wire: server, colour: TEAL, hertz: 440, ...options }).bring();
  const physician = new Party('physician', { wire: server, colour: RED, hertz: 1000, ...options }).bring();
  return { server, station, physician };
}

function admit(station, physician) {
  station.call.admit([physician.presence.person]);
  physician.call.admit([station.presence.person]);
}

const talk = (station, physician) =>
  Promise.all([seesColour(physician, TEAL), seesColour(station, RED), hears(physician, 440), hears(station, 1000)]);

export async function withoutMediaThenAdmitted() {
  const { server, station, physician } = two();
  const start = performance.now();
  server.present(station, physician);
  await connected(station, physician);
  const connectMs = performance.now() - start;
  await new Promise((resolve) => setTimeout(resolve, 500));
  const before = { station: await station.media(), physician: await physician.media() };
  const pictureBefore = physician.colour();
  const signals = server.count;
  const accept = performance.now();
  admit(station, physician);
  await until('first frames', () => station.received.room.firstFrame && physician.received.room.firstFrame);
  const firstFrameMs = Math.max(station.received.room.firstFrame, physician.received.room.firstFrame) - accept;
  await talk(station, physician);
  const sending = physician.call.links()[0].sending;
  station.call.admit([]);
  await until('told off', () => physician.call.links()[0].sending.room === 'off');
  await new Promise((resolve) => setTimeout(resolve, 300));
  const after = (await physician.media()).received;
  await new Promise((resolve) => setTimeout(resolve, 500));
  return {
    connectMs, firstFrameMs, before, pictureBefore, sending,
    renegotiations: server.descriptions?.length ?? 0,
    signalsForMedia: server.count - signals,
    leakedAfterEnd: (await physician.media()).received - after,
  };
}

export async function reload(who) {
  const { server, station, physician } = two();
  server.present(station, physician);
  admit(station, physician);
  await talk(station, physician);
  const start = performance.now();
  const options = who === 'station' ? { colour: TEAL, hertz: 440 } : { colour: RED, hertz: 1000 };
  const again = new Party(who, { wire: server, ...options }).bring();
  const [one, other] = who === 'station' ? [again, physician] : [station, again];
  (who === 'station' ? station : physician).call.close();
  server.present(one, other);
  admit(one, other);
  await talk(one, other);
  return { backMs: performance.now() - start, links: [one.call.links().length, other.call.links().length] };
}

export async function glare() {
  const { server, station, physician } = two();
  server.present(station, physician);
  admit(station, physician);
  await talk(station, physician);
  for (let round = 0; round < 5; round++) {
    station.call.restart();
    physician.call.restart();
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  const before = (await physician.media()).frames;
  await until('frames go on', async () => (await physician.media()).frames > before + 10);
  await connected(station, physician);
  return { states: [...new Set([...station.states, ...physician.states])] };
}

export async function deadStun() {
  const iceServers = [{ urls: 'stun:192.0.2.1:3478' }];
  const { server, station, physician } = two({ iceServers });
  const start = performance.now();
  server.present(station, physician);
  await connected(station, physician);
  return { connectMs: performance.now() - start };
}

/** Every signal of a kind is lost until the test lets it through; timers run four times faster. */
export async function lostSignals(kind) {
  let losing = true;
  let lost = 0;
  const of = {
    offer: (body) => body.description?.type === 'offer',
    answer: (body) => body.description?.type === 'answer',
    candidate: (body) => Boolean(body.candidate),
    everything: () => true,
  }[kind];
  const filter = (from, body) => {
    if (!losing || !of(body)) return true;
    lost++;
    return false;
  };
  const { server, station, physician } = two({ filter, clock: fast(4) });
  server.present(station, physician);
  admit(station, physician);
  await until('something lost', () => lost > 0);
  await new Promise((resolve) => setTimeout(resolve, 150));
  losing = false;
  await talk(station, physician);
  return { lost };
}

/** The socket was down while the first signals were sent; `resume` says them again without waiting for any timer. */
export async function resumed() {
  let down = true;
  const { server, station, physician } = two({ filter: () => !down });
  server.present(station, physician);
  await new Promise((resolve) => setTimeout(resolve, 200));
  down = false;
  const start = performance.now();
  station.call.resume();
  physician.call.resume();
  await connected(station, physician);
  return { connectMs: performance.now() - start };
}

/** The connection under the station dies without a word, as when a browser's network process crashes. */
export async function rebuilt() {
  const { server, station, physician } = two({ clock: fast(4) });
  const real = globalThis.RTCPeerConnection;
  const made = [];
  globalThis.RTCPeerConnection = class extends real {
    constructor(configuration) {
      super(configuration);
      made.push(this);
    }
  };
  server.present(station, physician); // the station makes its connection in here
  globalThis.RTCPeerConnection = real;
  admit(station, physician);
  await talk(station, physician);
  const { track } = physician.received.room;
  made[0].close();
  const start = performance.now();
  await until('a new link', () => physician.received.room && physician.received.room.track !== track, 40_000);
  await talk(station, physician);
  await connected(station, physician);
  return { backMs: performance.now() - start };
}

/** The slow ones at once: browsers take seconds to notice that a path is gone. */
export async function broken() {
  const [cut, dead] = await Promise.all([pathCut(), rebuilt()]);
  return { ...cut, deadMs: dead.backMs };
}

/**
 * Two calls whose packets pass through the test's relay. At one moment every present path is cut for good. One call is
 * told that the network changed; the other must find out by itself.
 */
async function pathCut() {
  const told = relayed();
  const untold = relayed();
  for (const { server, station, physician } of [told, untold]) {
    server.present(station, physician);
    admit(station, physician);
  }
  await Promise.all([told, untold].map(({ station, physician }) => talk(station, physician)));
  const paths = await (await fetch('/relay/cut', { method: 'POST' })).text();
  const start = performance.now();
  told.station.call.restart();
  const framesAgain = async ({ physician, station }) => {
    const before = [await physician.media(), await station.media()];
    await until('frames again', async () => {
      const now = [await physician.media(), await station.media()];
      return now.every(({ frames }, side) => frames > before[side].frames + 5);
    }, 45_000);
    return performance.now() - start;
  };
  await new Promise((resolve) => setTimeout(resolve, 50));
  const [toldMs, untoldMs] = await Promise.all([framesAgain(told), framesAgain(untold)]);
  await connected(untold.station, untold.physician);
  return { paths: Number(paths), toldMs, untoldMs, states: untold.physician.states };
}

/** Two parties whose candidates are replaced by ports of the relay, one a candidate, in the order of the signals. */
function relayed() {
  const pair = two({});
  const { carry } = pair.server;
  let turn = Promise.resolve();
  pair.server.carry = function (from, to, body) {
    turn = turn.then(async () => carry.call(this, from, to, JSON.stringify(await rewritten(JSON.parse(body)))));
  };
  return pair;
}

const CANDIDATE = /candidate:(\S+) 1 udp (\d+) (\S+) (\d+) typ host[^\r\n"]*/gi;

async function rewritten(body) {
  if (body.candidate) {
    const [line] = await through(body.candidate.candidate);
    return line ? { ...body, candidate: { ...body.candidate, candidate: line } } : { link: body.link, sending: undefined };
  }
  if (body.description) {
    const sdp = body.description.sdp.replace(/a=candidate:.*\r\n/g, '').replace(/a=end-of-candidates\r\n/g, '');
    return { ...body, description: { ...body.description, sdp } };
  }
  return body;
}

async function through(text) {
  const lines = [];
  for (const [, foundation, priority, address, port] of text.matchAll(CANDIDATE)) {
    if (address.includes(':')) continue;
    const answer = await fetch(`/relay/open?address=${address}&port=${port}`, { method: 'POST' });
    lines.push(`candidate:${foundation} 1 udp ${priority} 127.0.0.1 ${await answer.text()} typ host`);
  }
  return lines;
}

export async function sameOrGonePresence() {
  const { server, station, physician } = two({ clock: fast(20) });
  server.present(station, physician);
  admit(station, physician);
  await talk(station, physician);
  const { track } = physician.received.room;
  server.present(station, physician);
  server.present(station, physician);
  const same = physician.received.room.track === track;
  // The station's socket reconnects: for a moment the physician's page hears of nobody.
  physician.call.peers([physician.presence]);
  const kept = physician.call.links().length;
  physician.call.peers([physician.presence, station.presence]);
  await new Promise((resolve) => setTimeout(resolve, 900));
  const stillThere = physician.call.links().length;
  physician.call.peers([physician.presence]);
  await until('absence believed', () => physician.call.links().length === 0);
  return { same, kept, stillThere };
}

export async function stale() {
  const { server, station, physician } = two();
  server.present(station, physician);
  await connected(station, physician);
  const offer = JSON.stringify({ link: 0, offer: 9, description: { type: 'offer', sdp: 'nonsense' }, roles: {} });
  physician.call.signal(station.peer, offer);
  physician.call.signal('a stranger', offer);
  station.call.signal(physician.peer, JSON.stringify({ link: 1, offer: 0, description: { type: 'answer', sdp: 'nonsense' } }));
  await new Promise((resolve) => setTimeout(resolve, 200));
  return { states: [station.state, physician.state] };
}

/** A second physician joins; each has a link and only the admitted one gets the picture. */
export async function third() {
  const { server, station, physician } = two();
  const second = new Party('physician', { wire: server, person: 'second', colour: RED }).bring();
  server.present(station, physician, second);
  await connected(station, physician, second);
  admit(station, physician);
  await seesColour(physician, TEAL);
  return { links: station.call.links().length, second: await second.media() };
}

export async function muted() {
  const { server, station, physician } = two();
  server.present(station, physician);
  admit(station, physician);
  await until('on', () => physician.call.links()[0].sending.voice === 'on');
  const { testSource } = await import('/shared/call/testsource.js');
  const { track } = testSource('audio');
  track.enabled = false;
  station.call.setTrack('voice', track);
  await until('muted', () => physician.call.links()[0].sending.voice === 'muted');
  station.call.setTrack('voice', null);
  await until('off', () => physician.call.links()[0].sending.voice === 'off');
  return true;
}
