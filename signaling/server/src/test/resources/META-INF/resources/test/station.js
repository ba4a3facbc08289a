// A station's side of the call, without a nurse: it admits whom the test admits, and shows what arrives.
import { Call } from '/shared/call/call.js';
import { testSource } from '/shared/call/testsource.js';

const self = crypto.randomUUID();
const consultation = new URLSearchParams(location.search).get('consultation');
const socket = new WebSocket(`ws://${location.host}/station?consultation=${consultation}&peer=${self}`);
const call = new Call({ role: 'station', self, send: (to, body) => socket.send(JSON.stringify({ type: 'signal', consultation, from: self, to, body })) });

call.setTrack('room', testSource('video', { label: 'Station', colour: '#5b3a29' }).track);
call.setTrack('voice', testSource('audio', { hertz: 523 }).track);
call.addEventListener('track', ({ detail: { role, stream } }) => {
  if (role === 'room') document.querySelector('video').srcObject = stream;
});
socket.onmessage = ({ data }) => {
  const frame = JSON.parse(data);
  if (frame.type === 'peers') {
    call.peers(frame.peers.map((peer) => ({ ...peer, role: peer.side.toLowerCase() })));
  } else if (frame.type === 'signal' && frame.to === self) {
    call.signal(frame.from, frame.body);
  } else if (frame.type === 'view') {
    const { phase, physician } = frame.consultation;
    call.admit(['IN_CALL', 'CONCLUDED'].includes(phase) ? [physician.id] : []);
  }
};
