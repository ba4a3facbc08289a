import { html, nothing } from 'lit';
import { icon } from './icons.js';

/**
 * Something went otherwise than wanted: what happened, then what to do; a device's code is small, for the technician.
 * @param {{what: string, todo: string, code?: string, style?: 'amber'|'red'|'green', mark?: string}} words
 */
export function advice({ what, todo, code = '', style = 'amber', mark = 'warning' }) {
  return html`<div class="advice ${style}" role="status">
    ${icon(mark)}
    <div>
      <p class="what">${what}</p>
      <p class="todo">${todo}</p>
      ${code ? html`<p class="code">${code}</p>` : nothing}
    </div>
  </div>`;
}
