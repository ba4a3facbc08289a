import { html, nothing } from 'lit';
import { t, THIN } from '../../shared/i18n.js';
import '../../shared/ui/status/status.js';
import { advice } from '../parts/advice.js';
import { back, bar, forward } from '../parts/bar.js';
import { button } from '../parts/button.js';
import { heading } from '../parts/heading.js';
import { controls, obstacle } from '../parts/measure.js';
import { armPicture } from '../parts/pictures.js';
import { readingCard } from '../parts/reading.js';
import { deviceOf, lastReading, situationOf } from '../state/devices.js';

const KIND = 'TENSIOMETER';

/** The cuff: placing it, watching it fill, its result, or why there is none and what to do. Never a dead end. */
export function bloodPressure(app) {
  const device = deviceOf(app.station, KIND);
  const situation = situationOf(device);
  const busy = situation === 'measuring' || situation === 'stopping';
  const taken = lastReading(app.consultation, 'bloodPressure');
  const trouble = obstacle(device, KIND);
  const says = instruction(situation, trouble ? null : taken);
  const content = html`<div class="measure">
    <div class="says">
      ${heading(app, t('blood-pressure.title'), says)}
      ${situation === 'ready' && !taken ? html`<chevet-status state="good">${t('TENSIOMETER.ready')}</chevet-status>` : nothing} ${busy ? rising(app, device) : nothing} ${trouble ? advice(trouble) : nothing} ${!busy && taken ? readingCard(app, taken, trouble ? 'bare' : 'card') : nothing}
    </div>
    <div class="shows">${armPicture(t('picture.arm'), busy ? pressure(app, device) : null)}</div>
  </div>`;
  return { content, bar: bar(app, { left: busy ? nothing : back(app, () => app.go('REASON')), right: actions(app, { device, situation, taken }) }) };
}

function actions(app, { device, situation, taken }) {
  const press = controls(app, device);
  const onward = () => app.go('OXYGEN');
  const skip = button(app, { action: 'skip', words: t('action.skip'), press: onward });
  switch (situation) {
    case 'measuring':
    case 'stopping':
      return press.stop();
    case 'absent':
    case 'silent':
      return taken ? forward(app, onward) : skip;
    case 'failed':
    case 'implausible':
      return taken ? html`${press.retry('')} ${forward(app, onward)}` : html`${skip} ${press.retry()}`;
    case 'ready':
      return taken ? html`${press.retry('')} ${forward(app, onward)}` : html`${skip} ${press.start()}`;
  }
}

/** @returns {number|null} mmHg in the cuff now */
export function pressure(app, device) {
  return app.running(device)?.mmHg ?? null;
}

/** The pressure in the cuff as it rises and falls: large, and said to be of the cuff, not of the patient. */
export function rising(app, device) {
  const mmHg = pressure(app, device);
  return html`<p class="live-figure">
    <span class="name">${t('blood-pressure.cuff')}</span>
    <span class="figure"><b data-live="cuffPressure">${mmHg ?? '–'}</b>${THIN}<span class="unit">mmHg</span></span>
  </p>`;
}

function instruction(situation, taken) {
  if (situation === 'measuring' || situation === 'stopping') return t(`blood-pressure.${situation}`);
  if (!taken) return t('blood-pressure.place');
  const { systolicMmHg, diastolicMmHg } = taken.reading;
  return t('blood-pressure.plain', { systolic: systolicMmHg, diastolic: diastolicMmHg });
}
