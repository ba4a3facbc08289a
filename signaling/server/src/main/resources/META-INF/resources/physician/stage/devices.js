import { html } from 'lit';
import { t } from '/shared/i18n.js';
import { ROLES } from '../call/room.js';
import { Part } from '../ui/part.js';
import { useTest } from './problems.js';

/** Which camera and which microphone: a dialog over the call. */
export class Devices extends Part {
  static properties = { open: { type: Boolean }, found: { state: true } };

  watches() {
    return [[this.parts.media, 'change']];
  }

  render() {
    return html`<chevet-dialog heading=${t('devices.title')} .open=${Boolean(this.open)} @closed=${this.#closed}>
      ${ROLES.map((role) => this.#choice(role))}
      <button slot="actions" class="button" data-action="use-test-source" @click=${this.#test}>${t('source.test')}</button>
      <button slot="actions" class="button action" data-action="close-devices" @click=${this.#closed}>${t('action.close')}</button>
    </chevet-dialog>`;
  }

  #choice(role) {
    const { media } = this.parts;
    const { label, source, problem } = media.state(role);
    const list = this.found?.[role] ?? [];
    return html`<p class="field">
      <label for=${`device-${role}`}>${t(`devices.${role}`)}</label>
      <select id=${`device-${role}`} name=${`device-${role}`} @change=${({ target }) => this.#choose(role, target.value)}>
        ${source === 'test' ? html`<option selected value="">${t('call.test')}</option>` : ''}
        ${list.map((device) => html`<option value=${device.deviceId} ?selected=${source === 'device' && device.label === label}>${device.label || t('devices.unnamed')}</option>`)}
        ${list.length === 0 && source !== 'test' ? html`<option value="">${t('devices.none')}</option>` : ''}
      </select>
      ${problem ? html`<span class="problem-words" role="status">${t(`media.${role}.${problem}`)} ${t(`media.${role}.${problem}.todo`)}</span>` : ''}
    </p>`;
  }

  async willUpdate(changed) {
    if (!changed.has('open') || !this.open) return;
    const lists = await Promise.all(ROLES.map((role) => this.parts.media.devices(role)));
    this.found = Object.fromEntries(ROLES.map((role, index) => [role, lists[index]]));
  }

  #choose(role, id) {
    if (id) this.parts.media.choose(role, id).catch(() => {});
  }

  #test() {
    useTest(this.parts.media, { all: true });
    this.#closed();
  }

  #closed() {
    if (!this.open) return;
    this.open = false;
    this.dispatchEvent(new Event('closed'));
  }
}

customElements.define('chevet-devices', Devices);
