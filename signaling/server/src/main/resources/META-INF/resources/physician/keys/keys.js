/** Keys of the desk: each presses the button of its action if that is there, so that a key can do no more than a press. */

const KEY = 'chevet.shortcuts';

/** @type {Readonly<Record<string, string>>} key to what it presses */
export const SHORTCUTS = Object.freeze({
  '?': '[data-action="keys"]',
  a: '[data-action="accept"]',
  c: '[data-action="conclude"]',
  n: '[data-action="conclude"]',
  m: '[data-action="mute"]',
  v: '[data-action="camera"]',
});

/** Whether single letters act; some people's speech input types them. */
export function shortcutsOn() {
  return localStorage.getItem(KEY) !== 'off';
}

/** @param {boolean} on */
export function setShortcuts(on) {
  localStorage.setItem(KEY, on ? 'on' : 'off');
}

/** @param {KeyboardEvent} event @param {ParentNode} page */
export function shortcut(event, page) {
  if (event.defaultPrevented || event.repeat || event.ctrlKey || event.altKey || event.metaKey) return;
  const [at] = event.composedPath();
  if (modal(at)) return;
  if (event.key === 'Escape') {
    press(page, '[data-escape]', event);
    return;
  }
  if (!shortcutsOn() || writes(at)) return;
  const key = event.key.toLowerCase();
  if (key === 's') focusRail(page, event);
  else if (SHORTCUTS[key]) press(page, SHORTCUTS[key], event);
}

function press(page, what, event) {
  const button = page.querySelector(what);
  if (!button || button.disabled || button.getAttribute('aria-disabled') === 'true') return;
  event.preventDefault();
  button.click();
}

function focusRail(page, event) {
  const target = page.querySelector('.rail .row') ?? page.querySelector('#rail-title');
  if (!target) return;
  event.preventDefault();
  target.focus();
}

function writes(element) {
  return element instanceof Element && element.matches('input, textarea, select, [contenteditable]');
}

function modal(element) {
  return element instanceof Element && Boolean(element.closest('chevet-dialog, dialog[open]'));
}
