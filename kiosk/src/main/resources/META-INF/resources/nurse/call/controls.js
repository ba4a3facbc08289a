import { html, nothing } from 'lit';
import { t } from '../../shared/i18n.js';
import { button } from '../parts/button.js';

/** Microphone, camera, and which of them. @param {import('../app.js').App} app */
export function callControls(app) {
  return html`${toggle(app, 'voice', 'mute', 'microphone')} ${toggle(app, 'room', 'camera', 'camera')}
  ${button(app, { action: 'devices', words: t('call.devices'), icon: 'settings', style: 'stacked', press: () => app.show('devices'), urgent: true })}`;
}

function toggle(app, role, action, picture) {
  const { media } = app.room;
  const { track, muted } = media.state(role);
  if (!track) return nothing;
  return button(app, {
    action,
    words: t(`${action}.${muted ? 'on' : 'off'}`),
    icon: muted ? `${picture}-off` : picture,
    style: muted ? 'stacked off' : 'stacked',
    press: () => media.mute(role, !muted),
    urgent: true,
  });
}
