import { Party, RED } from '/test/party.js';

/** A physician's page for tests: takes part in the call as `?person=`, sends a red picture, and shows what it receives. */
const query = new URL(location.href).searchParams;
const consultation = query.get('consultation');
const socket = new WebSocket(`ws://${location.host}/test/desk`);
const wire = { carry: ({ peer }, to, body) => socket.send(JSON.stringify({ type: 'signal', consultation, from: peer, to, body })) };
const party = new Party('physician', { wire, person: query.get('person'), peer: query.get('peer'), colour: RED, hertz: 660 });

globalThis.party = party;
socket.onmessage = ({ data }) => {
  const frame = JSON.parse(data);
  if (frame.type === 'peers') party.call.peers(frame.peers.map(({ peer, side, person, name }) => ({ peer, role: side.toLowerCase(), person, name })));
  if (frame.type === 'signal' && frame.to === party.peer) party.call.signal(frame.from, frame.body);
};
party.bring();
party.call.admit(['nurse']);
