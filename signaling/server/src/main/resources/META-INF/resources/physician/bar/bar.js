import { html } from 'lit';
import { t } from '/shared/i18n.js';
import { Part } from '../ui/part.js';

/** The top of the desk: whose it is, the network, the language, the keys, the way out. */
export class Bar extends Part {
  static properties = { leaving: { state: true } };

  watches() {
    return [[this.parts.desk, 'change'], [this.parts.room, 'change']];
  }

  render() {
    const { desk, language, setLanguage } = this.parts;
    const other = language() === 'fr' ? 'en' : 'fr';
    const { name = '', speciality = '' } = desk.physician ?? {};
    return html`<header class="bar">
      <h1 class="wordmark"><img src="/physician/mark.svg" alt="" width="28" height="28" />Chevet</h1>
      <p class="quality" data-quality=${this.#bars()}>${this.#quality()}</p>
      <p class="me"><chevet-icon name="doctor"></chevet-icon><span><strong>${name}</strong> <span class="speciality">${speciality}</span></span></p>
      <nav aria-label=${t('bar.tools')}>
        <button class="button quiet" lang=${other} data-action="language" @click=${() => setLanguage(other)}>${other === 'en' ? 'English' : 'Français'}</button>
        <button class="button quiet for-keys" data-action="keys">${t('keys.button')}<kbd>?</kbd></button>
        <button class="button quiet" data-action="sign-out" @click=${this.#signOut}>${t('bar.signOut')}</button>
      </nav>
      <chevet-dialog heading=${t('bar.leave.title')} .open=${Boolean(this.leaving)} @closed=${() => (this.leaving = false)}>
        <p>${t('bar.leave.words')}</p>
        <button slot="actions" class="button" data-action="stay" @click=${() => (this.leaving = false)}>${t('bar.leave.stay')}</button>
        <button slot="actions" class="button danger" data-action="confirm-sign-out" @click=${this.#go}>${t('bar.leave.go')}</button>
      </chevet-dialog>
    </header>`;
  }

  #bars() {
    const { desk, room } = this.parts;
    if (!desk.online) return 0;
    if (!desk.inCall || room.state !== 'connected') return 'none';
    return room.bars ?? 'none';
  }

  #quality() {
    const bars = this.#bars();
    if (bars !== 'none') return html`<chevet-network bars=${bars}></chevet-network>`;
    const { desk, room } = this.parts;
    const broken = desk.inCall && room.state !== 'connected' && (!desk.view.stationOnline || room.state !== 'connecting');
    if (broken) return html`<chevet-status state="attention">${t('stage.lost')}</chevet-status>`;
    if (desk.inCall && room.state !== 'connected') return html`<chevet-status state="busy">${t('stage.connecting')}</chevet-status>`;
    return html`<chevet-status state="good">${t('bar.online')}</chevet-status>`;
  }

  #signOut() {
    if (this.parts.desk.free) this.#go();
    else this.leaving = true;
  }

  #go() {
    this.leaving = false;
    this.dispatchEvent(new CustomEvent('sign-out', { bubbles: true }));
  }
}

customElements.define('chevet-bar', Bar);
