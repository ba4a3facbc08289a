import { html } from 'lit';
import { t } from '../../shared/i18n.js';
import { bar } from '../parts/bar.js';
import { button } from '../parts/button.js';
import { headingOf } from '../parts/heading.js';
import { icon } from '../parts/icons.js';
import { cleanPicture } from '../parts/pictures.js';

const DISINFECTED = ['TENSIOMETER', 'OXIMETER'];

/** Nothing of the patient is shown any more; one press takes the station to the next one. */
export function end(app) {
  const over = app.consultation.phase === 'ENDED';
  const finish = async () => {
    if (!over) return app.end('CONCLUDED');
    app.dismissed = app.consultation.id;
  };
  const content = html`<div class="measure">
    <div class="says">
      ${headingOf(app, 'end')}
      <ul class="ticks" role="list">
        ${DISINFECTED.map((kind) => html`<li>${icon(kind.toLowerCase())}<span>${t(`end.${kind}`)}</span></li>`)}
        <li class="forget">${icon('check')}<span>${t(over ? 'end.forgotten' : 'end.forgets')}</span></li>
      </ul>
    </div>
    <div class="shows">${cleanPicture(t('picture.clean'))}</div>
  </div>`;
  return { content, bar: bar(app, { right: button(app, { action: 'finish', words: t('end.finish'), icon: 'check', style: 'action', press: finish }) }) };
}
