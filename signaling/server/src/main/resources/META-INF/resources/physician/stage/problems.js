import { html } from 'lit';
import { t } from '/shared/i18n.js';
import { ROLES } from '../call/room.js';

/**
 * What keeps our camera or microphone from working: what happened, what to do, and the ways out.
 * @param {import('/shared/call/media.js').Media} media
 */
export function problems(media) {
  return ROLES.map((role) => media.state(role))
    .filter(({ problem }) => problem)
    .map(({ role, problem }) => html`<section class="note attention problem" role="status" data-problem=${`${role}.${problem}`}>
      <chevet-icon name=${role === 'room' ? 'camera-off' : 'microphone-off'}></chevet-icon>
      <p><strong>${t(`media.${role}.${problem}`)}</strong> ${t(`media.${role}.${problem}.todo`)}</p>
      <span class="ways">
        <button class="button" data-action="retry-source" data-role-of=${role} @click=${() => media.open(role).catch(() => {})}>${t('action.retry')}</button>
        <button class="button" data-action="use-test-source" data-role-of=${role} @click=${() => useTest(media)}>${t('source.test')}</button>
      </span>
    </section>`);
}

/** Picture and tone together wherever the real one is missing. @param {import('/shared/call/media.js').Media} media */
export function useTest(media, { all = false } = {}) {
  for (const role of ROLES) {
    if (all || !media.state(role).track) media.useTest(role, { label: t('source.label'), colour: '#3b2a5c', hertz: 660 });
  }
}
