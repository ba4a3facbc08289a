import { html } from 'lit';
import { t } from '../../shared/i18n.js';
import { advice } from '../parts/advice.js';
import { back, bar } from '../parts/bar.js';
import { button } from '../parts/button.js';
import { headingOf } from '../parts/heading.js';

/** Does the patient want to be seen from afar? Both answers are equally easy. */
export function consent(app) {
  const accept = async () => {
    if (app.consultation.consent !== 'GIVEN') await app.state({ type: 'consentGiven' });
    else app.go('REASON');
  };
  const refuse = () => app.state({ type: 'consentRefused' });
  const content = html`${headingOf(app, 'consent')}
    <div class="answers">
      ${button(app, { action: 'accept-consent', words: t('consent.yes'), icon: 'check', style: 'answer yes', press: accept })}
      ${button(app, { action: 'refuse-consent', words: t('consent.no'), icon: 'cross', style: 'answer no', press: refuse })}
    </div>`;
  return { content, bar: bar(app, { left: back(app, () => app.go('IDENTITY')) }) };
}

/** The patient said no: what happens now, and the way back if they change their mind. */
export function consentRefused(app) {
  const change = () => app.state({ type: 'consentGiven' });
  const content = html`${headingOf(app, 'consent-refused')}
    ${advice({ what: t('consent-refused.what'), todo: t('consent-refused.todo', { name: app.station.site.name }), style: 'calm', mark: 'help' })}`;
  const left = button(app, { action: 'change-mind', words: t('consent-refused.change'), icon: 'arrow-left', press: change });
  const right = button(app, { action: 'finish', words: t('consent-refused.finish'), icon: 'check', style: 'action', press: () => app.end('CONSENT_REFUSED') });
  return { content, bar: bar(app, { left, right }) };
}
