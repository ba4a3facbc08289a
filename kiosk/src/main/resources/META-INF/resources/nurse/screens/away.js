import { html } from 'lit';
import { t } from '../../shared/i18n.js';
import { bar } from '../parts/bar.js';
import { button } from '../parts/button.js';
import { headingOf } from '../parts/heading.js';

/** Nobody answered: nothing of the patient is on the page; what was said is in the log. */
export function away(app) {
  const resume = button(app, { action: 'resume', words: t('away.resume'), after: 'arrow-right', style: 'action', press: () => app.idle.resume() });
  return { content: html`${headingOf(app, 'away')}`, bar: bar(app, { right: resume }) };
}
