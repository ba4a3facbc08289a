import { html, nothing } from 'lit';
import { THIN, ago, t, time } from '/shared/i18n.js';
import { OLD_MS, deviceWords, figuresOf } from './words.js';

/** What has a place of its own even before it is measured. */
const ALWAYS = ['bloodPressure', 'oximetry'];

/**
 * The readings by kind, the newest of each large, earlier ones under it.
 * @param {object[]} taken as the view has them, oldest first @param {number} now
 */
export function readings(taken, now) {
  const kinds = new Map(ALWAYS.map((type) => [type, []]));
  for (const one of taken) kinds.set(one.reading.type, [one, ...(kinds.get(one.reading.type) ?? [])]);
  return html`<div class="readings">${[...kinds].map(([type, list]) => kind(type, list, now))}</div>`;
}

function kind(type, list, now) {
  const valid = list.filter(({ retracted }) => retracted === undefined);
  const newest = valid[0];
  return html`<div class="kind">
    <h4>${t(ALWAYS.includes(type) ? `reading.${type}` : 'reading.other')}</h4>
    ${newest ? nothing : html`<p class="absent"><span class="dash" aria-hidden="true">–</span> ${t('reading.absent')}</p>`}
    ${list.map((one) => row(one, one === newest, now))}
  </div>`;
}

function row({ id, digest, reading, provenance, happenedAt, retracted }, large, now) {
  const { figures, signs } = figuresOf(reading);
  const old = now - new Date(happenedAt).getTime() > OLD_MS;
  return html`<div class="reading" ?data-large=${large} ?data-old=${old} ?data-retracted=${retracted !== undefined} data-reading=${reading.type} data-event-id=${id} data-digest=${digest}>
    <p class="figures">${figures.map(({ name, value, unit }) => html`<span class="figure">${name ? html`<span class="name">${name}</span> ` : nothing}<span class="value">${value}</span><span class="unit">${THIN}${unit}</span></span>`)}</p>
    ${retracted === undefined ? nothing : html`<p class="sign"><chevet-icon name="stop"></chevet-icon>${t('reading.retracted', { reason: retracted })}</p>`}
    ${signs.map((sign) => html`<p class="sign"><chevet-icon name="warning"></chevet-icon>${sign}</p>`)}
    <p class="when">${old ? html`<chevet-icon name="clock"></chevet-icon>` : nothing}<span class="age">${ago(happenedAt, now)}</span> · ${time(happenedAt)}<br />${deviceWords(provenance)}</p>
  </div>`;
}
