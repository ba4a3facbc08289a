import { html, nothing } from 'lit';
import { t } from '../../shared/i18n.js';
import { closing, sheet } from '../parts/sheet.js';
import { telephone } from '../parts/telephone.js';

/** What the professional says on the telephone: where the station stands and how to call back. @param {import('../app.js').App} app */
export function call15(app) {
  return sheet({ name: 'call-15', title: t('call15.title'), body: body(app), actions: closing(app), close: () => app.show(null) });
}

/** A life may be in danger: the emergency number comes before the physician. @param {import('../app.js').App} app */
export function call15First(app) {
  return sheet({ name: 'call-15-first', title: t('call15.first.title'), body: body(app), actions: closing(app, t('call15.first.done')) });
}

function body(app) {
  const site = app.station?.site;
  return html`<p class="number-15">15</p>
    <p>${t('call15.how')}</p>
    ${site
      ? html`<dl class="facts">
          <dt>${t('call15.place')}</dt>
          <dd>${site.name}</dd>
          ${site.callBack ? html`<dt>${t('call15.back')}</dt><dd>${telephone(site.callBack)}</dd>` : nothing}
        </dl>`
      : nothing}`;
}
