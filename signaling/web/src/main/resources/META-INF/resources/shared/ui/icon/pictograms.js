import { svg } from 'lit';

/**
 * The line pictograms of both pages: one set, drawn on 48 x 48 with a 2.5 line; `.solid` parts are filled.
 * @type {Readonly<Record<string, import('lit').TemplateResult>>}
 */
export const PICTOGRAMS = Object.freeze({
  // Devices
  tensiometer: svg`<rect x="4" y="8" width="29" height="30" rx="5"/><rect x="10" y="14" width="17" height="12" rx="2" class="tint"/><path d="M13.5 20h3M20.5 20h3"/><path d="M11 32h.01M18.5 32h7"/><path d="M33 14h4.5a3 3 0 0 1 3 3v6"/><path d="M40.5 23c3 0 4.5 3.5 4.5 7.5s-1.5 7.5-4.5 7.5-4.5-3.5-4.5-7.5 1.5-7.5 4.5-7.5z"/>`,
  cuff: svg`<path d="M3 14.5h10M3 31.5h10"/><rect x="13" y="8" width="17" height="30" rx="4" class="tint"/><path d="M30 15h4c2-2 4.5-2.5 7-1.5 2.5 1 4 4 4 9 0 5.5-2 9-6 9h-9"/><path d="M39 20.5h-4"/><path d="M21.5 15v10"/><path d="M21.5 38v2.5c0 1.800 1.200 3 3 3H34"/>`,
  oximeter: svg`<path d="M18.5 33v10.5M29.5 33v10.5" /><path d="M12 12.5A7.5 7.5 0 0 1 19.5 5h9a7.5 7.5 0 0 1 7.5 7.5V28a5 5 0 0 1-5 5H17a5 5 0 0 1-5-5z"/><path d="M17 18.5h3.5l2-5 3.5 9 2-4h3" class="inner"/><path d="M18 27.5h12"/>`,
  finger: svg`<path d="M20 43c-4-1-7-4-8.5-8.5L9 27c-.7-2.5 2.5-4 4.5-2L18 29.5V9.5a4 4 0 0 1 8 0V23"/><path d="M26 23.5l8 2c4 1 6 3.5 6 7.5 0 3.5-1 6-2 10"/><path d="M20.5 10.5h3"/><path d="M11 6.5a12 12 0 0 1 3-3M33 6.5a12 12 0 0 0-3-3"/>`,
  thermometer: svg`<path d="M19 28.5V9.5a5 5 0 0 1 10 0v19a9 9 0 1 1-10 0Z"/><path d="M24 17v19"/><circle cx="24" cy="36" r="3.5" class="solid"/><path d="M34 11h5M34 17h3M34 23h5"/>`,
  scale: svg`<rect x="7" y="8" width="34" height="34" rx="6"/><path d="M16 14h16v1a8 8 0 0 1-16 0z"/><path d="M24 14.5l2.5 4"/><path d="M16 34h4M28 34h4"/>`,
  stethoscope: svg`<path d="M14 6h-3.5A2.5 2.5 0 0 0 8 8.5V18a9 9 0 0 0 18 0V8.5A2.5 2.5 0 0 0 23.5 6H20"/><path d="M17 27v5a10 10 0 0 0 10 10c6 0 10-4 10-10v-3"/><circle cx="37" cy="24" r="5"/><path d="M37 24h.01" class="dot"/>`,
  otoscope: svg`<path d="M3.5 13.5L17 8.5v14l-13.5-5z"/><rect x="17" y="4.5" width="14" height="22" rx="4"/><path d="M31 10h6.5v11H31"/><path d="M19.5 26.5V39a4.5 4.5 0 0 0 9 0V26.5"/><path d="M24 32v4"/>`,
  camera: svg`<rect x="4" y="12" width="28" height="24" rx="5"/><path d="M32 21l12-6v18l-12-6z"/>`,
  'camera-off': svg`<path d="M17 12h10a5 5 0 0 1 5 5v4l12-6v18l-6-3"/><path d="M32 31a5 5 0 0 1-5 5H9a5 5 0 0 1-5-5V17a5 5 0 0 1 4-4.9"/><path d="M6 6l36 36"/>`,
  microphone: svg`<rect x="17" y="4" width="14" height="24" rx="7"/><path d="M9 22a15 15 0 0 0 30 0M24 37v7M17 44h14"/>`,
  'microphone-off': svg`<path d="M17 17v4a7 7 0 0 0 10 6.3M17.5 8.5A7 7 0 0 1 31 11v10"/><path d="M9 22a15 15 0 0 0 24 12M39 22a15 15 0 0 1-2 7.5M24 37v7M17 44h14"/><path d="M6 6l36 36"/>`,
  printer: svg`<path d="M13 16V5h22v11"/><path d="M13 35H9a4 4 0 0 1-4-4V20a4 4 0 0 1 4-4h30a4 4 0 0 1 4 4v11a4 4 0 0 1-4 4h-4"/><path d="M13 28h22v15H13z"/><path d="M18 33.5h12M18 38h8M36 22h.01"/>`,
  phone: svg`<path d="M15.5 5.5l5.5 9-4 5c2 5 6 9 11.5 11.5l5-4 9 5.5c-.5 6-4 10.5-9.5 10C19 41.5 6 29 5.5 15c-.5-5.5 4-9 10-9.5z"/>`,
  speaker: svg`<path d="M6 18h7l11-9v30l-11-9H6z"/><path d="M31 17.5a9 9 0 0 1 0 13M36.5 12a17 17 0 0 1 0 24"/>`,

  // People and body
  person: svg`<circle cx="24" cy="14" r="8"/><path d="M8 43c0-9 7-15 16-15s16 6 16 15"/>`,
  doctor: svg`<circle cx="24" cy="12.5" r="7.5"/><path d="M7 43c0-9.5 7-16 17-16s17 6.5 17 16"/><path d="M17.5 28v5.5M14 38.5a3.5 3.5 0 1 1 7 0M30.5 28v8"/><circle cx="30.5" cy="38" r="2" class="solid"/>`,
  heart: svg`<path d="M24 41S6 30.5 6 18.5C6 12.5 10.5 8 16 8c3.5 0 6.5 2 8 5 1.5-3 4.5-5 8-5 5.5 0 10 4.5 10 10.5C42 30.5 24 41 24 41z"/><path d="M6.5 23H17l3-5.5 5 10 3-4.5h13.5" class="inner"/>`,
  lungs: svg`<path d="M24 5v17"/><path d="M24 22c-1.5 2.5-3.5 4-6.5 5M24 22c1.5 2.5 3.5 4 6.5 5"/><path d="M19 14c0-2.5-3.5-3-5 0-4 7-8 15-8.5 23-.2 3 1.5 5 4.5 4.5l5-1c2.5-.5 4-2 4-5z"/><path d="M29 14c0-2.5 3.5-3 5 0 4 7 8 15 8.5 23 .2 3-1.5 5-4.5 4.5l-5-1c-2.5-.5-4-2-4-5z"/>`,
  drop: svg`<path d="M24 5s13 14 13 24a13 13 0 0 1-26 0C11 19 24 5 24 5z"/><path d="M18 29.5a6 6 0 0 0 6 6"/>`,
  hand: svg`<path d="M15 27V11.5a3 3 0 0 1 6 0V22m0-1V7.5a3 3 0 0 1 6 0V21m0-9.5a3 3 0 0 1 6 0V22m0-5.5a3 3 0 0 1 6 0V29c0 8.5-5 15-13 15-6 0-9-2.5-12-7.5L7.5 27c-1.5-2.5 2-5.5 4.5-3l3 3.5"/>`,

  // States: each has a shape of its own
  check: svg`<path d="M8 25l11 11L41 12"/>`,
  warning: svg`<path d="M24 6L4.5 40.5h39z"/><path d="M24 18v11"/><path d="M24 35h.01" class="dot"/>`,
  stop: svg`<path d="M16 5h16l11 11v16L32 43H16L5 32V16z"/><path d="M17 17l14 14M31 17L17 31"/>`,
  help: svg`<circle cx="24" cy="24" r="19"/><path d="M18 19a6 6 0 1 1 9 5c-2 1.2-3 2.5-3 5"/><path d="M24 35h.01" class="dot"/>`,
  clock: svg`<circle cx="24" cy="24" r="19"/><path d="M24 12v12l8 5"/>`,
  absent: svg`<circle cx="24" cy="24" r="19" stroke-dasharray="6 6"/><path d="M16 24h16"/>`,

  // Ways
  'arrow-left': svg`<path d="M42 24H7M21 9L6 24l15 15"/>`,
  'arrow-right': svg`<path d="M6 24h35M27 9l15 15-15 15"/>`,
  door: svg`<path d="M11 43V8a3 3 0 0 1 3-3h20a3 3 0 0 1 3 3v35M5 43h38"/><path d="M30 25h.01" class="dot"/>`,
  consent: svg`<path d="M28 5H13a3 3 0 0 0-3 3v32a3 3 0 0 0 3 3h22a3 3 0 0 0 3-3V15z"/><path d="M28 5v10h10"/><path d="M17 30l5 5 9-10"/>`,
  'network-0': svg`<path d="M8 33v7M24 22v18M40 9v31" class="faint"/><path d="M5 7l13 13M18 7L5 20" class="cross"/>`,
  'network-1': svg`<path d="M8 33v7" class="bar"/><path d="M24 22v18M40 9v31" class="faint"/>`,
  'network-2': svg`<path d="M8 33v7M24 22v18" class="bar"/><path d="M40 9v31" class="faint"/>`,
  'network-3': svg`<path d="M8 33v7M24 22v18M40 9v31" class="bar"/>`,
});

/** Other names that pages say for the same drawing. */
export const ALSO = Object.freeze({ listen: 'speaker' });
