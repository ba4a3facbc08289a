import { html, nothing } from 'lit';
import { t } from '../../shared/i18n.js';
import { back, bar, forward } from '../parts/bar.js';
import { heading } from '../parts/heading.js';
import { icon } from '../parts/icons.js';

const REASONS = ['fever', 'cough', 'pain', 'breath', 'skin', 'wound', 'tired', 'prescription', 'other'];
const URGENCIES = { ROUTINE: 'ordinary', SOON: 'clock', VITAL: 'warning' };

/** The protocol's longest reason, less the longest card's word. */
const LONGEST = 450;

/** Why the patient comes and how soon a physician should. */
export function reason(app) {
  const typed = app.forms.values(app.station, stated(app.consultation.reason));
  const edit = (change) => {
    app.forms.edit(app.station, { ...app.forms.values(app.station, typed), ...change });
    app.draw();
  };
  const missing = app.here.tried ? lacking(typed) : null;

  const onward = async () => {
    app.here.tried = true;
    if (lacking(typed)) return;
    const said = { text: spoken(typed), urgency: typed.urgency };
    const { reason: known } = app.consultation;
    if (said.text !== known?.text || said.urgency !== known?.urgency) await app.state({ type: 'reasonStated', reason: said });
    else app.go('BLOOD_PRESSURE');
    app.forms.forget(true);
  };

  const content = html`${heading(app, t('reason.title'), missing ? '' : t('reason.instruction'))}
    <p class="wrong" role="alert" ?hidden=${!missing}>${missing ? html`${icon('warning')}<span>${t(`reason.missing.${missing}`)}</span>` : nothing}</p>
    <div class="reason-form">
      <section aria-label=${t('reason.which')}>
        <div class="reasons">${REASONS.map((name) => reasonCard(name, typed, edit))}</div>
        <label class="free"><span>${t('reason.words')}</span><input name="reasonText" type="text" maxlength=${LONGEST} autocomplete="off" .value=${typed.text} @input=${(event) => edit({ text: event.target.value })} /></label>
      </section>
      <section aria-label=${t('reason.urgency')}>
        <div class="urgencies">${Object.keys(URGENCIES).map((name) => urgencyCard(app, name, typed, edit))}</div>
      </section>
    </div>`;
  return { content, bar: bar(app, { left: back(app, () => app.go('CONSENT')), right: forward(app, onward) }) };
}

/** A stated reason back in the form: its words may be a card's, with the free text behind. */
function stated(known) {
  if (!known) return { card: '', text: '', urgency: '' };
  const card = REASONS.find((name) => known.text === t(`reason.${name}`) || known.text.startsWith(`${t(`reason.${name}`)}. `)) ?? '';
  const text = card ? known.text.slice(t(`reason.${card}`).length + 2) : known.text;
  return { card, text, urgency: known.urgency };
}

/** What the physician reads: the card's words, then what was typed. "Autre" alone says nothing. */
function spoken({ card, text }) {
  return [card && card !== 'other' ? t(`reason.${card}`) : '', text.trim()].filter(Boolean).join('. ');
}

function lacking(typed) {
  if (!spoken(typed)) return typed.card === 'other' ? 'words' : 'reason';
  return typed.urgency ? null : 'urgency';
}

function reasonCard(name, { card }, edit) {
  return html`<button type="button" class="card choice" data-reason=${name} aria-pressed=${String(card === name)} @click=${() => edit({ card: name })}>
    ${icon(name)}<span>${t(`reason.${name}`)}</span>
  </button>`;
}

function urgencyCard(app, name, { urgency }, edit) {
  const choose = () => {
    edit({ urgency: name });
    if (name === 'VITAL') app.show('call-15-first');
  };
  return html`<button type="button" class="card urgency ${name.toLowerCase()}" data-urgency=${name} aria-pressed=${String(urgency === name)} @click=${choose}>
    ${icon(URGENCIES[name])}<span><b>${t(`urgency.${name}`)}</b><span class="secondary">${t(`urgency.${name}.when`)}</span></span>
  </button>`;
}
