import { html, nothing } from 'lit';
import { language, setLanguage, t } from '../../shared/i18n.js';
import { advice } from '../parts/advice.js';
import { bar } from '../parts/bar.js';
import { button } from '../parts/button.js';
import { headingOf } from '../parts/heading.js';
import { icon } from '../parts/icons.js';
import { works } from '../state/devices.js';

/** Who accompanies the next patient. */
export function welcome(app) {
  const other = language() === 'fr' ? 'en' : 'fr';
  const choose = button(app, { action: 'language', words: t('language.other'), style: 'quiet', press: () => setLanguage(other) });
  const content = html`${app.dismissed ? forgotten() : nothing} ${headingOf(app, 'welcome')}
    <ul class="people" role="list">
      ${app.station.professionals.map((professional) => html`<li>${card(app, professional)}</li>`)}
    </ul>
    ${missing(app.station)}`;
  return { content, bar: bar(app, { left: choose }) };
}

function card(app, { person, name, title }) {
  return html`<button
    type="button"
    class="card person"
    data-action="begin"
    data-professional=${person}
    aria-busy=${String(app.presses.pending === `begin-${person}`)}
    @click=${() => app.press(`begin-${person}`, () => app.ask({ type: 'begin', professional: person }))}
  >
    <span class="initials" aria-hidden="true">${initials(name)}</span>
    <span class="who"><b>${name}</b><span class="secondary">${title}</span></span>
    ${icon('arrow-right')}
  </button>`;
}

/** @param {string} name @returns {string} at most two letters; a title such as "Dr" is none of them */
export function initials(name) {
  const parts = name.split(/[\s-]+/).filter((part) => !/^(dr|pr|m|mme)\.?$/i.test(part));
  return [parts[0], parts.at(-1)].slice(0, parts.length).map((part) => part?.[0] ?? '').join('').toLocaleUpperCase('fr');
}

/** What does not work now, before a patient sits down. */
function missing(station) {
  const devices = station.devices.filter((device) => !works(device));
  if (devices.length === 0 && station.devices.length > 0) return nothing;
  if (devices.length === 0) return advice({ what: t('welcome.devices.none'), todo: t('welcome.devices.none.todo') });
  return devices.map(({ kind, state }) => {
    const how = state === 'ABSENT' ? 'absent' : 'silent';
    return advice({ what: t(`${kind}.${how}`), todo: t(`${kind}.${how}.todo`) });
  });
}

function forgotten() {
  return html`<p class="forgotten" role="status">${icon('check')}<span>${t('end.forgotten')}</span></p>`;
}
