import { html, svg } from 'lit';
import { PICTOGRAMS } from '../../shared/ui/icon/pictograms.js';

/** Pictograms that only this page shows, drawn like the shared ones; they accompany words, never replace them. */
const SHAPES = {
  halt: svg`<rect x="10" y="10" width="28" height="28" rx="3" class="solid" />`,
  cross: svg`<path d="M12 12l24 24M36 12 12 36" />`,
  again: svg`<path d="M39 17A17 17 0 1 0 41 26M40 7v11H29" />`,
  start: svg`<path d="M14 8v32l26-16z" />`,
  keep: svg`<path d="M8 30v10h32V30M24 6v24M13 20l11 11 11-11" />`,
  settings: svg`<path d="M6 14h18M36 14h6M6 34h6M24 34h18" /><circle cx="30" cy="14" r="6" /><circle cx="18" cy="34" r="6" />`,
  plug: svg`<path d="M16 5v12M32 5v12M10 17h28v6c0 8-6 13-14 13s-14-5-14-13zM24 36v8" />`,
  unplugged: svg`<path d="M17 8v9M31 8v9M11 17h26v5c0 7-5 12-13 12s-13-5-13-12zM24 34v9M5 5l38 38" />`,
  woman: svg`<circle cx="24" cy="17" r="12" /><path d="M24 29v15M16 37h16" />`,
  man: svg`<circle cx="19" cy="29" r="12" /><path d="M28 20 41 7M30 7h11v11" />`,
  unsexed: svg`<circle cx="24" cy="24" r="13" /><path d="M17 24h14" />`,
  ordinary: svg`<circle cx="24" cy="24" r="19" /><path d="m15 25 6 7 12-15" />`,
  edit: svg`<path d="M8 40l3-10L33 8l7 7-22 22zM28 13l7 7" />`,
  fever: svg`<path d="M20 29V9a5 5 0 0 1 10 0v20a9 9 0 1 1-10 0zM25 17v20M36 10h6M36 18h4" />`,
  cough: svg`<path d="M24 6v16M24 15l-7 8M24 15l7 8M16 14C9 16 5 27 5 37c0 5 10 5 14 0V24M32 14c7 2 11 13 11 23 0 5-10 5-14 0V24" />`,
  pain: svg`<path d="M27 4 10 27h12l-3 17 19-25H25z" />`,
  skin: svg`<path d="M6 15c6-6 12 4 18 0s12-4 18 0M6 27v14h36V27M6 27c6-4 12 4 18 0s12-4 18 0M14 34v.1M24 35v.1M34 33v.1" />`,
  wound: svg`<rect x="2" y="16" width="44" height="16" rx="8" transform="rotate(-45 24 24)" /><path d="M24 20v.1M20 24v.1M28 24v.1M24 28v.1" />`,
  tired: svg`<path d="M35 30A16 16 0 1 1 20 9c-3 12 4 20 15 21zM30 6h10l-10 11h10" />`,
  breath: svg`<path d="M5 18h24c8 0 8-11 1-11-4 0-5 3-5 5M5 26h32c8 0 8 12 0 12-4 0-6-3-6-5M5 34h17" />`,
  prescription: svg`<path d="M10 5h22l8 8v30H10zM31 5v9h9M17 22h15M17 29h15M17 36h8" />`,
  other: svg`<circle cx="10" cy="24" r="2" /><circle cx="24" cy="24" r="2" /><circle cx="38" cy="24" r="2" />`,
  wipe: svg`<path d="M8 42h32M13 36l4-14h14l4 14zM24 22V9M18 9h12M37 12v.1M41 17v.1M42 8v.1" />`,
  pending: svg`<circle cx="24" cy="24" r="17" stroke-dasharray="70 40" />`,
};

/** @param {string} name of ours or of the shared set @param {string} [style] */
export function icon(name, style = '') {
  return html`<svg class="icon ${style}" viewBox="0 0 48 48" aria-hidden="true" focusable="false">${SHAPES[name] ?? PICTOGRAMS[name]}</svg>`;
}
