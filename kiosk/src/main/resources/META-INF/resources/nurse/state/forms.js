/** A pause in typing after which the kiosk is told, so that a reload loses at most a syllable. */
const DRAFT_MS = 150;

/**
 * What is typed and not yet stated. The kiosk keeps it as the draft; here lives only what it has not said back yet.
 */
export class Forms {
  /** @type {{consultation: string, step: string, values: object}|null} */ #edits = null;
  #send;
  #clock;
  #timer;

  /** @param {{send: (text: string) => void, clock?: typeof globalThis}} options */
  constructor({ send, clock = globalThis }) {
    this.#send = send;
    this.#clock = clock;
  }

  /** The form's values: what was just typed, else the kiosk's draft of this very screen, else `stated`. @param {any} station @param {object} stated */
  values(station, stated) {
    const edits = [this.#edits, parsed(station.draft)].find((one) => this.#belongs(one, station));
    return { ...stated, ...edits?.values };
  }

  /** @param {any} station @param {object} values all of the form's */
  edit(station, values) {
    this.#edits = { consultation: station.consultation.id, step: station.step, values };
    this.#clock.clearTimeout(this.#timer);
    this.#timer = this.#clock.setTimeout(() => this.flush(), DRAFT_MS);
  }

  /** Tells the kiosk now. */
  flush() {
    this.#clock.clearTimeout(this.#timer);
    if (this.#edits) this.#send(JSON.stringify(this.#edits));
  }

  /** The form's content became a fact, or is to be forgotten by this page. @param {boolean} everywhere the kiosk's draft too */
  forget(everywhere) {
    this.#clock.clearTimeout(this.#timer);
    this.#edits = null;
    if (everywhere) this.#send('');
  }

  #belongs(edits, { consultation, step }) {
    return edits?.consultation === consultation?.id && edits?.step === step;
  }
}

function parsed(draft) {
  try {
    return draft ? JSON.parse(draft) : null;
  } catch {
    return null; // of another version of this page
  }
}
