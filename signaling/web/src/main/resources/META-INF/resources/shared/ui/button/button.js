import { css } from 'lit';

/**
 * How native buttons (and links that act) look: `class="button"`, with `action` for the one that comes next, `stop` for
 * the only filled red, `danger` for an outlined red, `quiet` for one without a border, `icon-only` for a square.
 * In a page they work at once; a component with a shadow root puts `buttonStyles` into its own styles.
 */
export const buttonStyles = css`
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.6em;
    min-height: var(--target);
    min-width: var(--target);
    padding: 0.25em var(--pad);
    border: var(--control-width) solid var(--control-line);
    border-radius: var(--radius);
    background: var(--card);
    color: var(--words);
    font: inherit;
    font-weight: var(--weight-strong);
    line-height: 1.15;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
    user-select: none;
    touch-action: manipulation;
    -webkit-tap-highlight-color: transparent;
    transition:
      background var(--ease),
      border-color var(--ease);
  }
  .button:hover {
    background: color-mix(in srgb, var(--words) 6%, var(--card));
  }
  .button:active {
    background: color-mix(in srgb, var(--words) 14%, var(--card));
  }
  .button.action {
    min-height: var(--target-action);
    padding-inline: calc(var(--pad) * 1.4);
    border-color: var(--teal);
    background: var(--teal);
    color: var(--on-teal);
    font-size: 1.1em;
  }
  .button.action:hover,
  .button.action:active {
    border-color: var(--teal-dark);
    background: var(--teal-dark);
  }
  .night .button.action,
  .button.action.on-night {
    border-color: var(--on-night);
  }
  .button.stop {
    min-height: var(--target-action);
    padding-inline: calc(var(--pad) * 1.4);
    border-color: var(--red);
    background: var(--red);
    color: var(--on-red);
    font-size: 1.1em;
  }
  .button.stop:hover,
  .button.stop:active {
    border-color: var(--red-dark);
    background: var(--red-dark);
  }
  .button.danger {
    border-color: var(--red);
    background: var(--surface);
    color: var(--red);
  }
  .button.danger:hover,
  .button.danger:active {
    background: var(--red-tint);
  }
  .button.quiet {
    border-color: transparent;
    background: transparent;
  }
  .button.quiet:hover {
    background: color-mix(in srgb, var(--words) 8%, transparent);
  }
  .button.icon-only {
    padding: 0;
    aspect-ratio: 1;
  }
  .button[aria-pressed='true'] {
    border-color: var(--teal);
    background: var(--teal-tint);
    color: var(--teal-dark);
    box-shadow: inset 0 0 0 2px var(--teal);
  }
  .button:disabled,
  .button[aria-disabled='true'] {
    border-style: dashed;
    background: transparent;
    color: var(--words-2);
    cursor: not-allowed;
  }
  .button:focus-visible {
    outline: 4px solid var(--focus);
    outline-offset: 2px;
    box-shadow: 0 0 0 2px var(--focus-ring);
  }
  @media (forced-colors: active) {
    .button {
      border-color: ButtonText;
    }
  }
`;

document.adoptedStyleSheets = [...document.adoptedStyleSheets, buttonStyles.styleSheet];

/** A second press within this long is the same press of an unsure hand. */
const SAME_PRESS_MS = 300;

/**
 * A press handler that ignores a second press of the same hand.
 * @template {Event} E
 * @param {(event: E) => void} handler
 * @returns {(event: E) => void}
 */
export function pressed(handler) {
  let last = -Infinity;
  return (event) => {
    if (event.timeStamp - last < SAME_PRESS_MS) return;
    last = event.timeStamp;
    handler(event);
  };
}
