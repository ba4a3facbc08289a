import { html, nothing } from 'lit';
import { age, date, t } from '../../shared/i18n.js';
import { back, bar, forward } from '../parts/bar.js';
import { headingOf } from '../parts/heading.js';
import { icon } from '../parts/icons.js';
import { blank, dateProblem, fromPatient, isoDate, problems, same, toPatient } from '../state/identity.js';

const SEXES = { FEMALE: 'woman', MALE: 'man', UNKNOWN: 'unsexed' };
const DATE = [
  { name: 'day', length: 2 },
  { name: 'month', length: 2 },
  { name: 'year', length: 4 },
];

/** Who the patient is. What is wrong is said after the press, in a sentence under its field. */
export function identity(app) {
  const known = app.consultation.patient;
  const typed = app.forms.values(app.station, known ? fromPatient(known) : blank());
  const today = new Date(app.now());
  const wrong = app.here.tried ? problems(typed, today) : {};
  const edit = (change) => {
    app.forms.edit(app.station, { ...app.forms.values(app.station, typed), ...change });
    app.draw();
  };

  const onward = async () => {
    app.here.tried = true;
    const [first] = Object.keys(problems(typed, today));
    if (first) {
      document.querySelector(`[data-field="${first}"] :is(input, button)`)?.focus();
      return;
    }
    const patient = toPatient(typed, known?.status);
    // The kiosk shows the next screen by itself when something was stated.
    if (!same(patient, known)) await app.state({ type: 'patientIdentified', patient });
    else app.go('CONSENT');
    app.forms.forget(true);
  };

  const content = html`${headingOf(app, 'identity')}
    <form class="identity-form" novalidate autocomplete="off" @submit=${(event) => event.preventDefault()} @keydown=${(event) => enter(event, () => app.press('continue', onward))}>
      ${['birthName', 'firstName'].map((name) => textField(name, typed[name], wrong[name], edit))} ${dateField(typed, today, wrong.birthDate, edit, app)}
      ${sexField(typed.sex, wrong.sex, edit)}
    </form>`;
  return { content, bar: bar(app, { left: back(app, () => app.show('cancel')), right: forward(app, onward) }) };
}

function enter(event, task) {
  if (event.key !== 'Enter' || event.target.tagName !== 'INPUT') return;
  event.preventDefault();
  task();
}

function textField(name, value, problem, edit) {
  return html`<div class="field" data-field=${name}>
    <label for=${name}>${t(`identity.${name}`)}</label>
    <input
      id=${name}
      name=${name}
      type="text"
      maxlength="100"
      autocomplete="off"
      autocapitalize=${name === 'birthName' ? 'characters' : 'words'}
      spellcheck="false"
      .value=${value}
      aria-invalid=${String(Boolean(problem))}
      aria-describedby="${name}-problem"
      @input=${(event) => edit({ [name]: event.target.value })}
    />
    ${wrongWords(name, problem)}
  </div>`;
}

function wrongWords(name, problem) {
  return html`<p class="wrong" id="${name}-problem" role="alert">${problem ? html`${icon('warning')}<span>${t(`identity.${name}.${problem}`)}</span>` : nothing}</p>`;
}

function dateField(typed, today, problem, edit, app) {
  const whole = dateProblem(typed, today) === null;
  return html`<fieldset class="field" data-field="birthDate" aria-describedby="birthDate-problem">
    <legend>${t('identity.birthDate')}</legend>
    <div class="date">
      ${DATE.map(
        ({ name, length }) => html`<label><span>${t(`identity.${name}`)}</span>
          <input
            name=${name}
            class=${name}
            type="text"
            inputmode="numeric"
            maxlength=${length}
            placeholder=${t(`identity.${name}.example`)}
            autocomplete="off"
            .value=${typed[name]}
            aria-invalid=${String(Boolean(problem))}
            @input=${(event) => typeFigure(event, name, length, edit)}
          /></label>`,
      )}
      ${whole ? html`<output class="age"><b>${age(isoDate(typed), app.now())}</b><span>${date(isoDate(typed))}</span></output>` : nothing}
    </div>
    ${wrongWords('birthDate', problem)}
  </fieldset>`;
}

/** Only figures; a full field hands over to the next. */
function typeFigure(event, name, length, edit) {
  const input = event.target;
  input.value = input.value.replace(/\D/g, '').slice(0, length);
  edit({ [name]: input.value });
  if (input.value.length < length) return;
  input.closest('label').nextElementSibling?.querySelector('input')?.focus();
}

function sexField(sex, problem, edit) {
  return html`<fieldset class="field" data-field="sex" aria-describedby="sex-problem">
    <legend>${t('identity.sex')}</legend>
    <div class="choices">
      ${Object.entries(SEXES).map(
        ([value, picture]) => html`<button type="button" class="card choice" data-sex=${value} aria-pressed=${String(sex === value)} @click=${() => edit({ sex: value })}>
          ${icon(picture)}<span>${t(`sex.${value}`)}</span>
        </button>`,
      )}
    </div>
    ${wrongWords('sex', problem)}
  </fieldset>`;
}
