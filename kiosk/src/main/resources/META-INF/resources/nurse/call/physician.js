import { html, nothing } from 'lit';
import { t } from '../../shared/i18n.js';
import { icon } from '../parts/icons.js';
import { telephone } from '../parts/telephone.js';
import { initials } from '../screens/welcome.js';

/** The physician's picture, and in plain words what is the matter when there is none. @param {import('../app.js').App} app */
export function physicianPicture(app) {
  const { state, picture, sending } = app.room.holder();
  const name = app.consultation.physician?.name ?? '';
  const words = trouble(app, state, sending);
  const dark = state !== 'connected' || sending.room === 'off' || sending.room === 'muted' || !picture;
  picture?.setAttribute('aria-label', name);
  return html`<figure class="physician ${dark ? 'dark' : ''}">
    <span class="initials" aria-hidden="true">${initials(name)}</span>
    ${picture ?? html`<video data-role="remote-room" aria-label=${name}></video>`}
    <figcaption>
      <b>${name}</b>
      ${sending.voice === 'muted' ? html`<span class="sign">${icon('microphone-off')}${t('physician.muted')}</span>` : nothing}
    </figcaption>
    ${words ? html`<div class="trouble" role="status"><p class="what">${words.what}</p><p>${words.todo}</p></div>` : nothing}
  </figure>`;
}

/** In the order of what is lost: the picture, the line, the physician. */
function trouble(app, state, sending) {
  const number = telephone(app.station.site.callBack);
  switch (state) {
    case 'connected':
      return sending.room === 'off' || sending.room === 'muted' ? { what: t('physician.camera.off'), todo: t('physician.camera.off.todo') } : null;
    case 'connecting':
      return { what: t('physician.connecting'), todo: t('physician.connecting.todo') };
    case 'failed':
      return { what: t('physician.failed'), todo: t('physician.phone', { number }) };
    default:
      return { what: t('physician.lost'), todo: t('physician.phone', { number }) };
  }
}
