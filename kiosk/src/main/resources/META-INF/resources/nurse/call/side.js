import { html, nothing } from 'lit';
import { t } from '../../shared/i18n.js';
import { advice } from '../parts/advice.js';
import { button } from '../parts/button.js';
import { controls, obstacle } from '../parts/measure.js';
import { runningOximetry } from '../parts/oximetry.js';
import { absentReading, readingCard } from '../parts/reading.js';
import { rising } from '../screens/blood-pressure.js';
import { deviceOf, lastReading, situationOf } from '../state/devices.js';

const PANELS = { bloodPressure: 'TENSIOMETER', oximetry: 'OXIMETER' };

/** Measuring during the call: the readings so far, or the one device that is at work now. @param {import('../app.js').App} app */
export function sideCard(app) {
  const tensiometer = deviceOf(app.station, 'TENSIOMETER');
  const situation = situationOf(tensiometer);
  if (situation === 'measuring' || situation === 'stopping') return cuffAtWork(app, tensiometer, situation);
  if (app.here.panel) return panel(app, app.here.panel);
  return html`<section class="side" aria-label=${t('side.title')}>
    ${Object.keys(PANELS).map((type) => row(app, type))}
  </section>`;
}

function row(app, type) {
  const taken = lastReading(app.consultation, type);
  const open = () => {
    app.here.panel = type;
    app.draw();
  };
  return html`<div class="side-row">
    ${taken ? readingCard(app, taken, 'bare') : absentReading(type, 'bare')}
    ${button(app, { action: `measure-${type}`, words: t('summary.measure'), icon: PANELS[type].toLowerCase(), press: open })}
  </div>`;
}

function cuffAtWork(app, device, situation) {
  return html`<section class="side at-work">
    <h2>${t('blood-pressure.title')}</h2>
    ${rising(app, device)}
    <p class="hint">${t(situation === 'stopping' ? 'blood-pressure.stopping' : 'blood-pressure.measuring')}</p>
    ${controls(app, device).stop()}
  </section>`;
}

function panel(app, type) {
  const kind = PANELS[type];
  const device = deviceOf(app.station, kind);
  const trouble = obstacle(device, kind);
  const shut = () => {
    app.here.panel = null;
    app.draw();
  };
  return html`<section class="side at-work">
    <h2>${t(type === 'oximetry' ? 'oxygen.title' : 'blood-pressure.title')}</h2>
    ${trouble ? advice(trouble) : type === 'oximetry' ? runningOximetry(app, device) : html`<p class="hint">${t('blood-pressure.place')}</p>`}
    <div class="side-actions">
      ${button(app, { action: 'shut', words: t('action.close'), press: shut })} ${type === 'oximetry' ? keep(app, device, shut) : start(app, device, trouble, shut)}
    </div>
  </section>`;
}

function keep(app, device, done) {
  if (!device?.keepable) return nothing;
  const press = async () => {
    await app.ask({ type: 'keep', slot: device.slot });
    done();
  };
  return button(app, { action: 'keep', words: t('action.keep'), icon: 'keep', style: 'action', press });
}

function start(app, device, trouble) {
  if (!device || ['ABSENT', 'SILENT'].includes(device.state)) return nothing;
  const press = controls(app, device);
  return trouble ? press.retry() : press.start();
}
