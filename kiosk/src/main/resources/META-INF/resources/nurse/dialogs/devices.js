import { html } from 'lit';
import { t } from '../../shared/i18n.js';
import { closing, sheet } from '../parts/sheet.js';

const ROLES = ['room', 'voice'];

/** Which camera and which microphone; the choice is remembered by this station. @param {import('../app.js').App} app */
export function devices(app) {
  const { media } = app.room;
  if (!app.here.devices) {
    app.here.devices = {};
    for (const role of ROLES) {
      media.devices(role).then((found) => {
        app.here.devices = { ...app.here.devices, [role]: found };
        app.draw();
      });
    }
  }
  const body = ROLES.map((role) => html`<h3 id="choose-${role}">${t(`choose.${role}`)}</h3>
    <div class="choices" role="group" aria-labelledby="choose-${role}">
      ${(app.here.devices[role] ?? []).map((device, index) => choice(app, role, device, index))}
      <button type="button" class="card choice" aria-pressed=${String(media.state(role).source === 'test')} data-action="test-${role}" @click=${() => app.press(`test-${role}`, () => media.useTest(role))}>${t(`test.${role}`)}</button>
    </div>`);
  return sheet({ name: 'devices', title: t('choose.title'), body, actions: closing(app), close: () => app.show(null) });
}

function choice(app, role, { deviceId, label }, index) {
  const { media } = app.room;
  const used = media.state(role).source === 'device' && media.track(role)?.getSettings().deviceId === deviceId;
  const press = () => app.press(`choose-${role}`, () => media.choose(role, deviceId).catch(() => {}));
  return html`<button type="button" class="card choice" aria-pressed=${String(used)} data-action="choose-${role}" @click=${press}>${label || `${t(`choose.${role}`)} ${index + 1}`}</button>`;
}
