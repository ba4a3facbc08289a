import { html, nothing } from 'lit';
import { language, setLanguage, t } from '/shared/i18n.js';
import { signIn } from '../desk/session.js';
import { Part } from '../ui/part.js';

/** Who are you. Fires `signed-in`. */
export class SignIn extends Part {
  static properties = { expired: { attribute: false }, problem: { state: true }, busy: { state: true }, capitals: { state: true }, shown: { state: true } };

  render() {
    const problem = this.problem ?? (this.expired ? 'expired' : null);
    return html`<div class="sign-in" data-screen="sign-in">
      <header><span class="wordmark"><img src="/physician/mark.svg" alt="" width="32" height="32" />Chevet</span>${this.#languages()}</header>
      <main>
        <form @submit=${this.#submit} aria-labelledby="sign-in-title">
          <h1 id="sign-in-title">${t('signin.title')}</h1>
          <p class="secondary">${t('signin.who')}</p>
          ${problem ? html`<p class="note ${problem === 'expired' ? 'attention' : 'danger'}" role="alert" data-refusal=${problem}><chevet-icon name="warning"></chevet-icon><span>${t(`signin.${problem}`)}</span></p>` : nothing}
          <label for="login">${t('signin.login')}</label>
          <input id="login" name="login" autocomplete="username" autocapitalize="none" spellcheck="false" required aria-invalid=${problem === 'wrong'} />
          <label for="password">${t('signin.password')}</label>
          <div class="password">
            <input id="password" name="password" type=${this.shown ? 'text' : 'password'} autocomplete="current-password" required
              aria-invalid=${problem === 'wrong'} aria-describedby="capitals" @keydown=${this.#look} @keyup=${this.#look} @blur=${() => (this.capitals = false)} />
            <button type="button" class="button" aria-pressed=${Boolean(this.shown)} @click=${() => (this.shown = !this.shown)}>${t(this.shown ? 'signin.hide' : 'signin.show')}</button>
          </div>
          <p id="capitals" class="capitals" aria-live="polite">${this.capitals ? html`<chevet-icon name="warning"></chevet-icon>${t('signin.capitals')}` : nothing}</p>
          <button class="button action" data-action="sign-in" aria-disabled=${Boolean(this.busy)}>${t(this.busy ? 'signin.busy' : 'signin.do')}</button>
        </form>
      </main>
      <footer class="secondary">${t('signin.foot')}</footer>
    </div>`;
  }

  #languages() {
    const other = language() === 'fr' ? 'en' : 'fr';
    return html`<button class="button quiet" lang=${other} data-action="language" @click=${() => setLanguage(other)}>${other === 'en' ? 'English' : 'Français'}</button>`;
  }

  firstUpdated() {
    document.title = t('page.title');
    this.querySelector('#login').focus();
  }

  #look(event) {
    this.capitals = event.getModifierState?.('CapsLock') ?? false;
  }

  async #submit(event) {
    event.preventDefault();
    if (this.busy) return;
    const form = event.target;
    this.busy = true;
    const said = await signIn(form.elements.login.value.trim(), form.elements.password.value);
    this.busy = false;
    if (said === 'in') {
      this.dispatchEvent(new Event('signed-in'));
      return;
    }
    this.problem = said;
    await this.updateComplete;
    const password = form.elements.password;
    if (said === 'wrong') password.select();
    password.focus();
  }
}

customElements.define('chevet-sign-in', SignIn);
