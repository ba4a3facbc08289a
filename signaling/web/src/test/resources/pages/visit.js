/** One side of a call in a page of its own: `?role=station`. The pages reach each other through a BroadcastChannel. */
import { Party, RED, TEAL, connected, hears, seesColour } from './party.js';

const role = new URL(location.href).searchParams.get('role');
const channel = new BroadcastChannel('server');
const present = new Map();
const own = role === 'station' ? { colour: TEAL, hertz: 440 } : { colour: RED, hertz: 1000 };
const wire = { carry: (from, to, body) => channel.postMessage({ from: from.peer, to, body }) };
const party = new Party(role, { wire, ...own }).bring();

channel.onmessage = ({ data }) => {
  if (data.to === party.peer) party.call.signal(data.from, data.body);
  if (data.gone) present.delete(data.gone);
  if (data.hello) {
    const known = present.has(data.hello.peer);
    present.set(data.hello.peer, data.hello);
    if (!known) channel.postMessage({ hello: party.presence });
  }
  if (data.gone || data.hello) party.call.peers([party.presence, ...present.values()]);
};
channel.postMessage({ hello: party.presence });
addEventListener('pagehide', () => channel.postMessage({ gone: party.peer }));

/** What a test asks of this page. */
globalThis.visit = {
  connected: () => connected(party),
  admit: () => party.call.admit(['station', 'physician']),
  media: () => party.media(),
  talk: () => {
    const other = role === 'station' ? { colour: RED, hertz: 1000 } : { colour: TEAL, hertz: 440 };
    return Promise.all([seesColour(party, other.colour), hears(party, other.hertz)]).then(() => true);
  },
  links: () => party.call.links().map(({ state, sending }) => ({ state, sending })),
};
