import { html, svg } from 'lit';
import { t } from '/shared/i18n.js';

/** Three shapes as well as three colours: a filled triangle, a half-filled diamond, an empty circle. */
const SHAPES = {
  VITAL: svg`<path class="fill" d="M12 2.5 22.5 21h-21z"/><path class="on" d="M12 9v6M12 18v.1"/>`,
  SOON: svg`<path class="edge" d="m12 2.5 9.5 9.5-9.5 9.5L2.5 12z"/><path class="fill" d="m12 2.5 9.5 9.5-9.5 9.5z"/>`,
  ROUTINE: svg`<circle class="edge" cx="12" cy="12" r="8.5"/>`,
};

/** How soon a physician should come: mark and words. @param {'VITAL'|'SOON'|'ROUTINE'} level */
export function urgency(level) {
  return html`<span class="urgency" data-urgency=${level}>
    <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">${SHAPES[level]}</svg>${t(`urgency.${level}`)}
  </span>`;
}
