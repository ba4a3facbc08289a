import { html } from 'lit';
import { t } from '../../shared/i18n.js';
import { button } from '../parts/button.js';
import { closing, sheet } from '../parts/sheet.js';

/** Giving the consultation up needs a second press, on another place. @param {import('../app.js').App} app */
export function cancel(app) {
  const abandon = button(app, { action: 'abandon', words: t('cancel.yes'), style: 'danger', press: () => app.end('ABANDONED') });
  return sheet({
    name: 'cancel',
    title: t('cancel.title'),
    body: html`<p>${t('cancel.what')}</p>`,
    actions: html`${abandon} ${closing(app, t('cancel.no'))}`,
    close: () => app.show(null),
  });
}
