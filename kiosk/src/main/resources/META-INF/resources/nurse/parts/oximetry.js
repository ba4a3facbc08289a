import { html, nothing } from 'lit';
import { number, t, THIN } from '../../shared/i18n.js';
import '../../shared/ui/plethysmogram/plethysmogram.js';
import '../../shared/ui/status/status.js';

/** Oxygen and pulse as they run, with the pulse wave. Missing is a dash and a reason, never a number. @param {import('../app.js').App} app @param {any} device */
export function runningOximetry(app, device) {
  const running = app.running(device);
  const value = running?.value;
  return html`<div class="oximetry">
    <div class="figures">
      <p class="live-figure">
        <span class="name">${t('reading.oximetry')}</span>
        <span class="figure"><b data-live="spo2">${value ? number(value.spo2Percent) : '–'}</b>${THIN}<span class="unit">%</span></span>
      </p>
      <p class="live-figure">
        <span class="name">${t('oxygen.pulse')}</span>
        <span class="figure"><b data-live="pulse">${value ? number(value.pulsePerMinute) : '–'}</b>${THIN}<span class="unit">/min</span></span>
      </p>
    </div>
    <chevet-plethysmogram data-slot=${device.slot} .rate=${running?.samplesPerSecond ?? 60}></chevet-plethysmogram>
    ${value ? nothing : html`<chevet-status state="busy" boxed role="status">${t(`absence.${running?.absence ?? 'NO_VALUE'}`)}</chevet-status>`}
    ${value?.lowSignal === 'YES' ? html`<chevet-status state="attention" boxed>${t('remark.lowSignal')}</chevet-status>` : nothing}
  </div>`;
}

/** Hands the samples of a running value to the wave on the screen, if it is there. @param {string} slot @param {any} live */
export function pushWave(slot, live) {
  if (!live.plethysmogram?.length) return;
  const wave = document.querySelector(`chevet-plethysmogram[data-slot="${CSS.escape(slot)}"]`);
  wave?.push?.(live.plethysmogram);
}
