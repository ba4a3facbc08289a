import { html } from 'lit';
import { t } from '../../shared/i18n.js';
import { callControls } from '../call/controls.js';
import { physicianPicture } from '../call/physician.js';
import { preview } from '../call/preview.js';
import { bar } from '../parts/bar.js';
import { button } from '../parts/button.js';
import { heading } from '../parts/heading.js';

/** The physician's words, large; the physician stays in the picture until they were read out. */
export function conclusion(app) {
  const { text, physician } = app.consultation.conclusion;
  const content = html`<div class="conclusion-room">
    <section>
      ${heading(app, t('conclusion.title'), t('conclusion.instruction'))}
      <blockquote class="words-of-physician" tabindex="0" aria-label=${t('conclusion.title')}>
        ${text.split(/\n+/).map((line) => html`<p>${line}</p>`)}
        <footer>${physician.name}</footer>
      </blockquote>
    </section>
    <aside>${physicianPicture(app)} ${preview(app)}</aside>
  </div>`;
  const read = button(app, { action: 'read', words: t('conclusion.read'), icon: 'check', style: 'action', press: () => app.state({ type: 'conclusionRead' }) });
  return { content, bar: bar(app, { left: callControls(app), right: read }) };
}
