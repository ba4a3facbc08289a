import { html } from 'lit';
import { t } from '../../shared/i18n.js';
import { button } from '../parts/button.js';
import { sheet } from '../parts/sheet.js';

/** Nobody touched the page for a while: one touch goes on, silence takes the patient off the screen. @param {import('../app.js').App} app */
export function stillThere(app) {
  const seconds = Math.max(0, Math.ceil((app.idle.leaveAt - Date.now()) / 1000));
  const here = button(app, { action: 'here', words: t('still.here'), icon: 'check', style: 'action', press: () => app.idle.resume(), urgent: true });
  return sheet({ name: 'still-there', title: t('still.title'), body: html`<p>${t('still.what', { seconds })}</p>`, actions: here, close: () => app.idle.resume() });
}
