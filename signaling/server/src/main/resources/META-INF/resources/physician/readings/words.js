import { number, t } from '/shared/i18n.js';

/** After this long a value is visibly old: the patient may have changed since. */
export const OLD_MS = 30 * 60_000;

/**
 * What a reading shows: its figures, the first the large one, and what the device said about it.
 *
 * @typedef {{value: string, unit: string, name?: string}} Figure
 * @param {object} reading
 * @returns {{figures: Figure[], signs: string[]}}
 */
export function figuresOf(reading) {
  switch (reading.type) {
    case 'bloodPressure':
      return {
        figures: [
          { value: `${number(reading.systolicMmHg)} / ${number(reading.diastolicMmHg)}`, unit: 'mmHg' },
          { name: t('reading.mean'), value: number(reading.meanMmHg), unit: 'mmHg' },
          pulse(reading.pulsePerMinute),
        ],
        signs: [reading.motion === 'YES' && t('reading.motion'), reading.irregularPulse === 'YES' && t('reading.irregularPulse')].filter(Boolean),
      };
    case 'oximetry':
      return {
        figures: [
          { value: number(reading.spo2Percent), unit: '%' },
          pulse(reading.pulsePerMinute),
          ...(reading.perfusionIndexPercent === undefined ? [] : [{ name: t('reading.perfusion'), value: number(reading.perfusionIndexPercent, 1), unit: '%' }]),
        ],
        signs: [reading.lowSignal === 'YES' && t('reading.lowSignal')].filter(Boolean),
      };
    default: // a newer version's: said to be there, never guessed
      return { figures: [], signs: [t('reading.unread')] };
  }
}

function pulse(perMinute) {
  return { name: t('reading.pulse'), value: perMinute === undefined ? '–' : number(perMinute), unit: '/min' };
}

/** "SunTech Advantage, tensiomètre 1". @param {{device: string, model: string}} provenance */
export function deviceWords({ device, model }) {
  const [, kind, place] = /^(.*)-(\d+)$/.exec(device) ?? [];
  const known = ['tensiometer', 'oximeter'];
  return known.includes(kind) ? `${model} · ${t(`device.${kind}`, { n: Number(place) })}` : model;
}
