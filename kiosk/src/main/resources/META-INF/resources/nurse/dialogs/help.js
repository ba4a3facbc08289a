import { html } from 'lit';
import { language, setLanguage, t } from '../../shared/i18n.js';
import { button } from '../parts/button.js';
import { closing, sheet } from '../parts/sheet.js';
import { screenOf } from '../state/flow.js';

/** One sentence on the present screen, and what a technician would ask for. @param {import('../app.js').App} app */
export function help(app) {
  const screen = app.idle.state === 'away' || !app.station ? 'away' : screenOf(app.station, app.dismissed);
  const other = language() === 'fr' ? 'en' : 'fr';
  const body = html`<p class="lead">${t(`${screen}.help`)}</p>
    <p>${t('help.technician')}</p>
    <dl class="facts small">
      <dt>${t('help.station')}</dt>
      <dd>${app.station?.site.station ?? '–'}</dd>
      <dt>${t('help.version')}</dt>
      <dd>${app.station?.version ?? '–'}</dd>
      ${(app.station?.devices ?? []).map(
        ({ slot, kind, model, state }) => html`<dt>${t(`device.${kind}`)}</dt>
          <dd>${model} · ${slot} · ${t(`state.${state}`)}</dd>`,
      )}
    </dl>`;
  const actions = html`${button(app, { action: 'language', words: t('language.other'), press: () => setLanguage(other), urgent: true })} ${closing(app)}`;
  return sheet({ name: 'help', title: t('help.title'), body, actions, close: () => app.show(null) });
}
