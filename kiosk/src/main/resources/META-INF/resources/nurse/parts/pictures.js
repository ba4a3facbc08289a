import { html, svg } from 'lit';

/** Where the cuff's drawing begins and ends: it fills from below. */
const CUFF = { top: 182, bottom: 288 };
/** Pressure at which the drawn cuff is full; most measurements stay below. */
const FULL_MMHG = 200;

/**
 * Arm and cuff, drawn for a person: the cuff on the bare upper arm, at the height of the heart, and the arm at rest.
 * @param {string} words what it shows @param {number|null} [mmHg] fills the cuff
 */
export function armPicture(words, mmHg = null) {
  const share = Math.min(1, Math.max(0, (mmHg ?? 0) / FULL_MMHG));
  const level = CUFF.bottom - share * (CUFF.bottom - CUFF.top);
  return html`<svg class="picture" viewBox="0 0 560 400" role="img" aria-label=${words}>
    <defs><clipPath id="cuff-level"><rect x="180" width="140" y=${level} height=${CUFF.bottom - level} /></clipPath></defs>
    <path class="furniture" d="M250 344h300M300 344v46M520 344v46" />
    <path class="limb" d="M104 100v34h44v-34" />
    <circle class="limb" cx="126" cy="62" r="46" />
    <path class="limb" d="M30 410V226c0-56 34-84 70-92h52c40 6 62 40 62 96v180" />
    <path class="limb-line" d="M206 186l74 112h150" />
    <path class="limb-line hand" d="M420 298h58" />
    <path class="limb-fill" d="M206 186l74 112h150" />
    <path class="limb-fill hand" d="M420 298h58" />
    <path class="limb-patch" d="M194 196l-40 16" />
    <path class="cuff-line" d="M217 203l42 63" />
    <path class="cuff-ground" d="M220 207.500l36 54" />
    <path class="cuff-fill" clip-path="url(#cuff-level)" d="M220 207.500l36 54" />
    <path class="tube" d="M276 232c60-66 130-70 176-22" />
    <g class="box"><rect x="424" y="204" width="112" height="60" rx="10" /><path d="M442 226h40M442 242h24" /><circle cx="512" cy="234" r="9" /></g>
    <path class="heart" d="M112 262c-27-19-27-42-12-43 7 0 11 5 12 10 1-5 5-10 12-10 15 1 15 24-12 43z" />
    <path class="level" d="M140 240h56" />
  </svg>`;
}

/** A finger in the oximeter, nail upwards. @param {string} words */
export function fingerPicture(words) {
  return html`<svg class="picture" viewBox="0 0 560 400" role="img" aria-label=${words}>
    <path class="limb" d="M-10 140h110c24 0 34-8 62-8h214c58 0 58 76 0 76H236c26 0 26 46-2 46h-10c24 0 24 44-4 44h-12c22 0 20 42-8 42H-10z" />
    <path class="limb" d="M236 208h-76M224 254h-62M208 298h-46" />
    <path class="limb" d="M60 140c20 34 44 44 86 44" />
    <path class="nail" d="M368 146h26c26 6 26 42 0 48h-26c-12-12-12-36 0-48z" />
    <g class="clip">
      <path class="shell" d="M300 128V96c0-20 12-32 32-32h148c34 0 52 20 52 52v24c0 18-8 30-24 30h-62c0-28-22-42-46-42z" />
      <path class="shell" d="M300 212v30c0 20 12 32 32 32h148c34 0 52-20 52-52v-24c0-18-8-28-24-28h-62c0 28-22 42-46 42z" />
      <rect class="screen" x="340" y="80" width="104" height="34" rx="6" />
      <path class="trace" d="M350 98h22l8-12 10 20 8-8h36" />
    </g>
    <path class="arrow" d="M60 60h150M182 36l30 24-30 24" />
  </svg>`;
}

/** A device under a cloth: disinfection. @param {string} words */
export function cleanPicture(words) {
  return html`<svg class="picture" viewBox="0 0 560 400" role="img" aria-label=${words}>
    <rect class="shell" x="60" y="170" width="320" height="180" rx="20" />
    <rect class="screen" x="92" y="204" width="150" height="70" rx="8" />
    <path class="trace" d="M106 240h34l12-18 16 34 12-16h48" />
    <path class="furniture" d="M92 310h90M40 386h420" />
    <path class="tube" d="M380 300h50c24 0 36 14 36 38v48" />
    <path class="shell tinted" d="M262 96c44-34 84 22 132-12 34 46-12 70 20 118-46 34-86-22-134 12-34-46 14-70-18-118z" />
    <path class="furniture" d="M300 128c24-12 44 12 70 0M306 166c24-12 44 12 70 0" />
    ${[
      [470, 80],
      [510, 150],
      [190, 96],
      [110, 60],
    ].map(([x, y]) => svg`<path class="spark" d="M${x} ${y - 16}v32M${x - 16} ${y}h32" />`)}
  </svg>`;
}
