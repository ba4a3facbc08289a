import { headingOf } from '../parts/heading.js';
import { bar } from '../parts/bar.js';

/** Before the kiosk's first word. */
export function starting(app) {
  return { content: headingOf(app, 'starting'), bar: bar(app, {}) };
}
