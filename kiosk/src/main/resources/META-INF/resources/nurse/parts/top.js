import { html, nothing } from 'lit';
import { t } from '../../shared/i18n.js';
import '../../shared/ui/network/network.js';
import '../../shared/ui/status/status.js';
import { works } from '../state/devices.js';
import { button } from './button.js';
import { icon } from './icons.js';

/** Title and site, network and devices, "Appeler le 15": the same places on every screen. @param {import('../app.js').App} app */
export function top(app) {
  const { station } = app;
  return html`<header class="top">
    <p class="place"><strong>Chevet</strong>${station ? html`<span class="site">${station.site.name}</span>` : nothing}</p>
    ${station ? states(app, station) : nothing}
    ${button(app, { action: 'call-15', words: t('action.call15'), icon: 'phone', style: 'danger', press: () => app.show('call-15'), urgent: true })}
  </header>`;
}

function states(app, station) {
  const missing = station.devices.filter((device) => !works(device)).length;
  const words = missing ? t('devices.missing', { count: missing }) : t('devices.ready', { count: station.devices.length });
  return html`<ul class="states" role="list">
    <li><chevet-network bars=${app.bars()}></chevet-network></li>
    <li><chevet-status state=${missing ? 'attention' : 'good'}>${words}</chevet-status></li>
  </ul>`;
}

/** Where in the preparation the screen stands. @param {{names: string[], now: number}|null} line */
export function steps(line) {
  if (!line) return nothing;
  const place = (index) => (index < line.now ? 'done' : index === line.now ? 'now' : 'to-come');
  return html`<nav class="steps" aria-label=${t('steps.label')}><ol role="list">
    ${line.names.map(
      (name, index) => html`<li class=${place(index)} aria-current=${index === line.now ? 'step' : nothing}>
        <span class="mark">${index < line.now ? icon('check') : index + 1}</span><span>${t(`step.${name}`)}</span>
        ${index < line.now ? html`<span class="heard">${t('step.done')}</span>` : nothing}
      </li>`,
    )}
  </ol></nav>`;
}
