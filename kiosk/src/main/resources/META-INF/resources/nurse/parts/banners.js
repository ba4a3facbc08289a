import { html, nothing } from 'lit';
import { t, time } from '../../shared/i18n.js';
import { icon } from './icons.js';

/** What is amiss with the lines, in words; it stays until it is well again. @param {import('../app.js').App} app */
export function banners(app) {
  const { station } = app;
  const said = [];
  if (!app.linked) said.push(t('banner.kiosk'));
  else if (station && !station.online) {
    said.push(station.lineLostAt ? t('banner.offline', { time: time(station.lineLostAt) }) : t('banner.offline.never'));
    if (station.unconfirmed > 0) said.push(t('banner.unconfirmed', { count: station.unconfirmed }));
  }
  return html`<div class="banners" role="status">
    ${said.length === 0 ? nothing : html`<p class="banner">${icon('warning')}<span>${said.join(' ')}</span></p>`}
  </div>`;
}
