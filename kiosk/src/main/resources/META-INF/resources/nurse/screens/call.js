import { html, nothing } from 'lit';
import { t } from '../../shared/i18n.js';
import { callControls } from '../call/controls.js';
import { physicianPicture } from '../call/physician.js';
import { preview } from '../call/preview.js';
import { sideCard } from '../call/side.js';
import { bar } from '../parts/bar.js';
import { button } from '../parts/button.js';

/** Away for longer than this, the professional may ask for another physician. */
const PATIENCE_MS = 30_000;

/** The physician large, one's own picture small, measuring beside. */
export function call(app) {
  const name = app.consultation.physician?.name ?? '';
  const content = html`<h1 class="heard" tabindex="-1">${t('call.title')}, ${name}</h1>
    <div class="call-room">
      <div class="stage">${physicianPicture(app)} ${preview(app)}</div>
      <aside>${sideCard(app)}</aside>
    </div>`;
  return { content, bar: bar(app, { left: callControls(app), right: another(app) }), night: true };
}

/** Whether the physician has been away for so long that waiting for them is no longer right. @param {import('../app.js').App} app */
export function patienceOver(app) {
  const { awaySince } = app.room;
  return awaySince !== null && performance.now() - awaySince > PATIENCE_MS;
}

function another(app) {
  if (!patienceOver(app)) return nothing;
  const release = () => app.state({ type: 'consultationReleased', reason: t('call.another.reason') });
  return button(app, { action: 'another', words: t('call.another'), icon: 'again', style: 'action', press: release });
}
