import { loadMessages } from '/shared/i18n.js';
import { Physician } from './app/app.js';

await loadMessages(['/shared/messages', '/physician/messages']);
customElements.define('chevet-physician', Physician);
