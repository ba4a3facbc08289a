import { html, render, nothing } from 'lit';
import { loadMessages, t } from '/shared/i18n.js';
import { PICTOGRAMS } from '/shared/ui/icon/pictograms.js';
import { testSource } from '/shared/call/testsource.js';
import '/shared/ui/index.js';

const asked = new URL(location.href).searchParams;
const root = document.documentElement;
root.dataset.scale = asked.get('scale') ?? 'kiosk';
if (asked.has('contrast')) root.dataset.contrast = asked.get('contrast');
if (asked.has('text')) root.dataset.text = asked.get('text');

await loadMessages(['/shared/messages']);

const now = Date.parse('2026-03-12T13:05:00Z');
const pressure = {
  name: 'Tension artérielle', icon: 'cuff', device: 'tensiomètre 1', takenAt: '2026-03-12T13:02:50Z',
  figures: [{ value: '134/82', unit: 'mmHg' }, { value: 71, unit: '/min', name: t('reading.pulse') }],
};
const oxygen = {
  name: 'Oxygène', icon: 'oximeter', device: 'oxymètre 1', takenAt: '2026-03-12T13:04:55Z',
  figures: [{ value: 99, unit: '%' }, { value: 60, unit: '/min', name: t('reading.pulse') }],
};
const temperature = { name: 'Température', icon: 'thermometer', typed: true, takenAt: '2026-03-12T11:50:00Z', figures: [{ value: 36.8, unit: '°C', decimals: 1 }] };
const weight = { name: 'Poids', icon: 'scale', absent: 'La balance est débranchée' };

const picture = testSource('video', { label: 'Station 12' });
const stream = new MediaStream([picture.track]);

const sections = {
  icon: () => html`<div class="icons">${Object.keys(PICTOGRAMS).map((name) => html`<figure><chevet-icon name=${name} style="--icon-size: 4rem; --icon-line: 2.25; --icon-tint: var(--teal-tint)"></chevet-icon><figcaption>${name}</figcaption></figure>`)}</div>`,
  button: () => html`<div class="flow">
      <button class="button"><chevet-icon name="arrow-left"></chevet-icon>Retour</button>
      <button class="button"><chevet-icon name="help"></chevet-icon>Aide</button>
      <button class="button action">Continuer<chevet-icon name="arrow-right"></chevet-icon></button>
      <button class="button stop"><chevet-icon name="stop"></chevet-icon>Arrêter</button>
      <button class="button danger"><chevet-icon name="phone"></chevet-icon>Appeler le 15</button>
      <button class="button quiet"><chevet-icon name="speaker"></chevet-icon>Écouter</button>
      <button class="button" aria-pressed="true"><chevet-icon name="microphone-off"></chevet-icon>Micro coupé</button>
      <button class="button" disabled>Imprimer</button>
    </div>
    <div class="night flow" style="margin-top: 1rem">
      <button class="button"><chevet-icon name="microphone"></chevet-icon>Couper le micro</button>
      <button class="button action">Continuer<chevet-icon name="arrow-right"></chevet-icon></button>
      <button class="button stop">Terminer</button>
      <button class="button quiet icon-only" aria-label="Aide"><chevet-icon name="help"></chevet-icon></button>
    </div>`,
  reading: () => html`<div class="cards">
      ${[pressure, oxygen, temperature, weight].map((reading) => html`<chevet-reading .reading=${reading} .now=${now}></chevet-reading>`)}
    </div>
    <div style="max-width: 34rem; margin-top: 2rem">
      ${[pressure, oxygen, temperature, weight].map((reading) => html`<chevet-reading layout="row" .reading=${reading} .now=${now}></chevet-reading>`)}
    </div>`,
  status: () => html`<div class="flow">
      <chevet-status state="good">Brassard branché</chevet-status>
      <chevet-status state="attention">À recommencer</chevet-status>
      <chevet-status state="danger">Arrêté</chevet-status>
      <chevet-status state="busy">Mesure en cours</chevet-status>
      <chevet-status state="off">Débranché</chevet-status>
    </div>
    <div class="flow" style="margin-top: 1rem">
      <chevet-status boxed state="good">Enregistré</chevet-status>
      <chevet-status boxed state="attention">Le brassard est trop lâche</chevet-status>
      <chevet-status boxed state="danger">Appelez le 15</chevet-status>
      <chevet-status boxed state="busy">Le médecin revient</chevet-status>
      <chevet-status boxed state="off">Absent</chevet-status>
    </div>`,
  network: () => html`<div class="flow">${[0, 1, 2, 3].map((bars) => html`<chevet-network bars=${bars}></chevet-network>`)}</div>
    <div class="night flow" style="margin-top: 1rem">${[0, 1, 2, 3].map((bars) => html`<chevet-network bars=${bars}></chevet-network>`)}</div>`,
  plethysmogram: () => html`<div class="cards"><chevet-plethysmogram id="wave"></chevet-plethysmogram><chevet-plethysmogram></chevet-plethysmogram></div>`,
  tile: () => html`<div class="cards">
      <chevet-tile id="seen" .stream=${stream} silent label="Dr Anne Martin" note=${t('call.test')}></chevet-tile>
      <chevet-tile label="Dr Anne Martin" icon="doctor" waiting="Le médecin revient"></chevet-tile>
      <chevet-tile .stream=${stream} silent off hushed label="Vous"></chevet-tile>
    </div>`,
  dialog: () => html`<button class="button" @click=${() => (document.querySelector('chevet-dialog').open = true)}>Ouvrir</button>
    <chevet-dialog heading="Appeler le 15 ?" ?open=${asked.get('only') === 'dialog'}>
      <p>Décrivez l’état du patient. Restez près de lui.</p>
      <button slot="actions" class="button">Annuler</button>
      <button slot="actions" class="button stop"><chevet-icon name="phone"></chevet-icon>Appeler</button>
    </chevet-dialog>`,
};

const only = asked.get('only');
render(
  html`<main>
    <h1>Les composants de Chevet</h1>
    ${Object.entries(sections).map(([name, draw]) => (only && only !== name ? nothing : html`<section id=${`s-${name}`}><h2>${name}</h2>${draw()}</section>`))}
  </main>`,
  document.body,
);

const wave = document.querySelector('#wave');
let at = 0;
const beat = (x) => 20 + 90 * Math.exp(-(((x - 0.25) / 0.1) ** 2)) + 35 * Math.exp(-(((x - 0.55) / 0.12) ** 2));
const push = (count) => wave?.push(Array.from({ length: count }, () => beat((at++ / 60) % 1)));
push(200);
setInterval(() => push(6), 100);
root.dataset.ready = 'true';
