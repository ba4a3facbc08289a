import { loadMessages } from '../shared/i18n.js';
import { Media } from '../shared/call/media.js';
import { Socket } from '../shared/link/socket.js';
import '../shared/ui/button/button.js';
import { App } from './app.js';
import { CallRoom } from './call/room.js';
import { Idle } from './state/idle.js';
import { Station } from './state/station.js';

await loadMessages(['/shared/messages', '/nurse/messages']);

const socket = new Socket('/nurse/socket');
const station = new Station(socket);
const media = new Media();
const room = new CallRoom({ self: crypto.randomUUID(), station, media });
new App({ body: document.body, station, room, idle: new Idle() }).open();
socket.open();
