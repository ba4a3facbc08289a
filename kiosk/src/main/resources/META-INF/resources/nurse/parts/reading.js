import { html, nothing } from 'lit';
import { ago, number, t, THIN } from '../../shared/i18n.js';
import '../../shared/ui/status/status.js';
import { icon } from './icons.js';

/** After this long a value is visibly old: the patient may have changed since. */
const OLD_MS = 30 * 60_000;

/** The large figure of a reading; its digits stand together, so that a reader or a copy has "134/82". */
function large(reading) {
  switch (reading.type) {
    case 'bloodPressure':
      return html`<b>${number(reading.systolicMmHg)}<span class="slash">/</span>${number(reading.diastolicMmHg)}</b>${THIN}mmHg`;
    case 'oximetry':
      return html`<b>${number(reading.spo2Percent)}</b>${THIN}%`;
    default:
      return html`<b>–</b>`; // measured by a newer station
  }
}

/** "tensiomètre 1": the kind in words and the slot's number. @param {any} provenance @param {any} station */
export function deviceName({ device, model }, station) {
  const kind = station.devices.find(({ slot }) => slot === device)?.kind;
  const place = /(\d+)$/.exec(device)?.[1] ?? '';
  return kind ? `${t(`device.${kind}`)} ${place}`.trim() : model;
}

/**
 * A reading that is in the log: value, unit, when, from which device, and that it is kept; always in the same places.
 * @param {import('../app.js').App} app @param {any} taken of the consultation's readings @param {'card'|'bare'} [layout] bare: in another's card
 */
export function readingCard(app, taken, layout = 'card') {
  const { id, digest, reading, provenance, happenedAt, confirmed } = taken;
  const old = app.now() - Date.parse(happenedAt) > OLD_MS;
  return html`<article class="reading ${layout}" data-reading=${reading.type} data-event-id=${id} data-digest=${digest}>
    <h2 class="name">${t(`reading.${reading.type}`)}</h2>
    <p class="saved"><chevet-status state="good">${t(confirmed ? 'reading.saved' : 'reading.saved.here')}</chevet-status></p>
    <p class="figures">
      <span class="large">${large(reading)}</span>
      ${reading.pulsePerMinute === undefined ? nothing : html`<span class="small">${t('reading.pulse')} <b>${number(reading.pulsePerMinute)}</b>${THIN}/min</span>`}
    </p>
    <p class="when ${old ? 'old' : ''}">${old ? icon('clock') : nothing}${ago(happenedAt, app.now())} · ${deviceName(provenance, app.station)}</p>
    ${remarks(reading).map((key) => html`<p class="remark"><chevet-status state="attention">${t(key)}</chevet-status></p>`)}
  </article>`;
}

/** What the device said beside the figures; silence of the device is no remark. */
function remarks(reading) {
  return ['irregularPulse', 'motion', 'lowSignal'].filter((flag) => reading[flag] === 'YES').map((flag) => `remark.${flag}`);
}

/** A place for a reading that is not there, and why. @param {string} type @param {'card'|'bare'} [layout] */
export function absentReading(type, layout = 'card') {
  return html`<article class="reading absent ${layout}">
    <h2 class="name">${t(`reading.${type}`)}</h2>
    <p class="figures"><span class="large" aria-hidden="true"><b>–</b></span></p>
    <p class="when">${t('reading.absent')}</p>
  </article>`;
}
