import { html, nothing } from 'lit';
import { Media } from '/shared/call/media.js';
import { language, setLanguage, t } from '/shared/i18n.js';
import { Socket } from '/shared/link/socket.js';
import '/shared/ui/index.js';
import { Room } from '../call/room.js';
import { Clock } from '../desk/clock.js';
import { Desk } from '../desk/desk.js';
import { forgetDrafts } from '../desk/drafts.js';
import { LiveValues } from '../desk/live.js';
import { goTo } from '../desk/place.js';
import * as session from '../desk/session.js';
import { shortcut } from '../keys/keys.js';
import { Part } from '../ui/part.js';
import '../sign-in/sign-in.js';
import './desk-screen.js';

/** The page: the sign-in or the desk, made anew for each person who signs in. */
export class Physician extends Part {
  static properties = { person: { state: true }, reached: { state: true }, expired: { state: true } };

  #socket = null;
  #onKey = (event) => shortcut(event, this);

  constructor() {
    super();
    /** @type {import('../desk/session.js').Person|null|undefined} undefined until the server said */
    this.person = undefined;
    this.reached = true;
    this.expired = false;
  }

  connectedCallback() {
    super.connectedCallback();
    addEventListener('keydown', this.#onKey);
    this.#ask();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener('keydown', this.#onKey);
  }

  render() {
    if (this.person) return html`<chevet-desk .parts=${this.parts} @sign-out=${this.#signOut}></chevet-desk>`;
    if (this.person === undefined) return this.reached ? nothing : html`<main class="unreached"><p role="alert">${t('page.unreached')}</p></main>`;
    return html`<chevet-sign-in .expired=${this.expired} @signed-in=${this.#ask}></chevet-sign-in>`;
  }

  async #ask() {
    try {
      const person = await session.who();
      this.reached = true;
      if (person) this.#open(person);
      else this.person = null;
    } catch {
      this.reached = false;
      setTimeout(() => this.#ask(), 2000);
    }
  }

  #open(person) {
    const socket = new Socket('/desk');
    const clock = new Clock();
    const live = new LiveValues();
    const desk = new Desk({ socket, clock, live });
    const media = new Media();
    const room = new Room({ desk, media, clock });
    desk.physician = person;
    this.parts = { desk, media, room, clock, live, language, setLanguage };
    this.#socket = socket;
    this.expired = false;
    this.person = person;
    socket.addEventListener('state', ({ detail }) => detail.state === 'lost' && this.#stillSignedIn(socket));
    socket.open();
  }

  /** A line that was refused may be a session that ended: only the server knows. */
  async #stillSignedIn(socket) {
    const person = await session.who().catch(() => undefined);
    if (person !== null || socket !== this.#socket) return;
    this.#close();
    this.expired = true;
  }

  async #signOut() {
    this.#close();
    forgetDrafts();
    goTo(null);
    await session.signOut();
  }

  #close() {
    const socket = this.#socket;
    this.#socket = null;
    this.parts.desk.end();
    socket.close();
    this.parts.media.closeAll();
    this.person = null;
  }
}
