import { html, nothing } from 'lit';
import { t } from '../../shared/i18n.js';
import { advice } from '../parts/advice.js';
import { back, bar, forward } from '../parts/bar.js';
import { button } from '../parts/button.js';
import { heading } from '../parts/heading.js';
import { controls, obstacle } from '../parts/measure.js';
import { runningOximetry } from '../parts/oximetry.js';
import { fingerPicture } from '../parts/pictures.js';
import { readingCard } from '../parts/reading.js';
import { deviceOf, lastReading } from '../state/devices.js';

const KIND = 'OXIMETER';

/** Oxygen and pulse as they run; *Garder* makes a fact of them. */
export function oxygen(app) {
  const device = deviceOf(app.station, KIND);
  const trouble = obstacle(device, KIND);
  const kept = lastReading(app.consultation, 'oximetry');
  // "Recommencer" shows the running value again, until another one is kept.
  const taken = kept && app.here.again === kept.id ? null : kept;
  const running = app.running(device);
  const content = html`<div class="measure">
    <div class="says">
      ${heading(app, t('oxygen.title'), t(taken ? 'oxygen.taken' : running?.value ? 'oxygen.running' : 'oxygen.place'))}
      ${taken ? readingCard(app, taken) : trouble ? advice(trouble) : runningOximetry(app, device)}
    </div>
    <div class="shows">${fingerPicture(t('picture.finger'))}</div>
  </div>`;
  return { content, bar: bar(app, { left: back(app, () => app.go('BLOOD_PRESSURE')), right: actions(app, { device, taken }) }) };
}

function actions(app, { device, taken }) {
  const press = controls(app, device);
  const onward = () => app.go('SUMMARY');
  const again = () => {
    app.here.again = taken.id;
    app.draw();
  };
  if (taken) return html`${button(app, { action: 'retry', words: t('action.again'), icon: 'again', press: again })} ${forward(app, onward)}`;
  return html`${button(app, { action: 'skip', words: t('action.skip'), press: onward })} ${device?.keepable ? press.keep() : nothing}`;
}
