import { html, nothing } from 'lit';
import { t } from '/shared/i18n.js';

/** Who takes part: in the room with the patient, and on the physicians' side. @param {import('../desk/desk.js').Desk} desk */
export function people(desk) {
  const { professional, site } = desk.consultation;
  const self = desk.looking?.peer;
  const others = new Map(desk.peers.filter(({ side, peer, person }) => side === 'PHYSICIAN' && peer !== self && person !== desk.physician.person).map((one) => [one.person, one]));
  const station = desk.peers.some(({ side }) => side === 'STATION');
  return html`<ul role="list" class="people">
    <li><chevet-icon name="person"></chevet-icon><span><strong>${professional?.name ?? t('people.nobody')}</strong> · ${t(station ? 'people.present' : 'people.away')}<br /><span class="secondary">${site ? t(`with.${site.type}`) : ''}</span></span></li>
    <li><chevet-icon name="doctor"></chevet-icon><span><strong>${desk.physician.name}</strong><br /><span class="secondary">${t('people.you')}</span></span></li>
    ${[...others.values()].map(({ name, person }) => html`<li data-person=${person}><chevet-icon name="doctor"></chevet-icon><span><strong>${name}</strong><br /><span class="secondary">${t(desk.consultation.physician?.id === person ? 'people.holds' : 'people.looks')}</span></span></li>`)}
    ${site?.callBack ? html`<li><chevet-icon name="phone"></chevet-icon><span>${t('people.telephone')}<br /><a href=${`tel:${site.callBack.replace(/[^+\d]/g, '')}`}>${site.callBack}</a></span></li>` : nothing}
  </ul>`;
}
