import { html } from 'lit';
import { age, date, t } from '../../shared/i18n.js';
import { back, bar } from '../parts/bar.js';
import { button } from '../parts/button.js';
import { headingOf } from '../parts/heading.js';
import { icon } from '../parts/icons.js';
import { absentReading, readingCard } from '../parts/reading.js';
import { lastReading } from '../state/devices.js';

const MEASURES = { bloodPressure: 'BLOOD_PRESSURE', oximetry: 'OXYGEN' };

/** All that the physician will read, once more, each part a press away from being put right. */
export function summary(app) {
  const { patient, reason } = app.consultation;
  const content = html`${headingOf(app, 'summary')}
    <div class="summary-cards">
      ${part(app, 'IDENTITY', t('summary.patient'), html`<b>${patient?.birthName} ${patient?.firstName}</b>
        <span>${patient ? `${t(`sex.${patient.sex}`)} · ${age(patient.birthDate, app.now())} · ${date(patient.birthDate)}` : ''}</span>`)}
      ${part(app, 'REASON', t('summary.reason'), html`<b>${reason?.text}</b><span>${reason ? t(`urgency.${reason.urgency}`) : ''}</span>`)}
      ${Object.entries(MEASURES).map(([type, step]) => measured(app, type, step))}
    </div>`;
  const request = button(app, { action: 'request', words: t('summary.request'), icon: 'doctor', style: 'action', press: () => app.state({ type: 'physicianRequested' }) });
  return { content, bar: bar(app, { left: back(app, () => app.go('OXYGEN')), right: request }) };
}

function part(app, step, name, words) {
  return html`<button type="button" class="card part" data-action="edit" data-step=${step} @click=${() => app.press(`edit-${step}`, () => app.go(step))}>
    <span class="name">${name}</span><span class="words">${words}</span><span class="edit">${icon('edit')}${t('summary.edit')}</span>
  </button>`;
}

function measured(app, type, step) {
  const taken = lastReading(app.consultation, type);
  return html`<div class="measured">
    ${taken ? readingCard(app, taken) : absentReading(type)}
    ${taken ? '' : button(app, { action: `measure-${type}`, words: t('summary.measure'), press: () => app.go(step) })}
  </div>`;
}
