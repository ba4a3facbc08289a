import { html, nothing } from 'lit';
import { ago, t } from '../../shared/i18n.js';
import { bar } from '../parts/bar.js';
import { button } from '../parts/button.js';
import { headingOf } from '../parts/heading.js';
import { preview } from '../call/preview.js';
import { readingCard } from '../parts/reading.js';
import { telephone } from '../parts/telephone.js';
import { readingsOf } from '../state/devices.js';
import { initials } from './welcome.js';

/** Who will answer, how long it may last, and what happens if nobody does. Nothing moves but one breathing dot. */
export function waiting(app) {
  const readings = readingsOf(app.consultation);
  const content = html`<div class="waiting-room">
    <section class="hope">
      ${headingOf(app, 'waiting')}
      <p class="place-in-line"><span class="dot" aria-hidden="true"></span><b>${place(app.station)}</b></p>
      <p class="since">${t('waiting.since', { when: ago(app.consultation.waitingSince, app.now()) })}</p>
      ${onDuty(app.station)}
      <p class="nobody">${t('waiting.nobody', { number: telephone(app.station.site.callBack) })}</p>
    </section>
    <section class="meanwhile">
      ${preview(app)} ${readings.length ? html`<div class="rows">${readings.map((taken) => readingCard(app, taken, 'bare'))}</div>` : nothing}
    </section>
  </div>`;
  const cancel = button(app, { action: 'cancel', words: t('waiting.cancel'), icon: 'cross', press: () => app.show('cancel') });
  return { content, bar: bar(app, { left: cancel }) };
}

function place({ online, before }) {
  if (!online) return t('waiting.offline');
  if (before === undefined) return t('waiting.place.unknown');
  return before === 0 ? t('waiting.place.next') : t('waiting.place', { count: before });
}

function onDuty(station) {
  if (station.onDuty.length === 0) return html`<p class="duty none">${t('waiting.duty.none')}</p>`;
  return html`<div class="duty">
    <h2>${t('waiting.duty')}</h2>
    <ul role="list">
      ${station.onDuty.slice(0, 3).map(
        ({ name, speciality }) => html`<li><span class="initials" aria-hidden="true">${initials(name)}</span><span><b>${name}</b><span class="secondary">${speciality}</span></span></li>`,
      )}
    </ul>
  </div>`;
}
