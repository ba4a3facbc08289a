import { away } from './away.js';
import { bloodPressure } from './blood-pressure.js';
import { call } from './call.js';
import { conclusion } from './conclusion.js';
import { consent, consentRefused } from './consent.js';
import { end } from './end.js';
import { identity } from './identity.js';
import { oxygen } from './oxygen.js';
import { reason } from './reason.js';
import { starting } from './starting.js';
import { summary } from './summary.js';
import { waiting } from './waiting.js';
import { welcome } from './welcome.js';

/**
 * Every screen draws itself from the app: its content, its lower bar, and whether it stands on night.
 * @type {Record<string, (app: import('../app.js').App) => {content: unknown, bar: unknown, night?: boolean}>}
 */
export const SCREENS = {
  starting,
  away,
  welcome,
  identity,
  consent,
  'consent-refused': consentRefused,
  reason,
  'blood-pressure': bloodPressure,
  oxygen,
  summary,
  waiting,
  call,
  conclusion,
  end,
};
