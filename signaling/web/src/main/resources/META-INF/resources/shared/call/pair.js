import { Link } from './link.js';
import { ROLES } from './roles.js';
import { summarise } from './stats.js';

/** A link that has not connected after this long is made anew; measured restarts take 0.2 to 7 s. */
const REPAIR_MS = 10_000;
/** A path that went silent is looked for anew after this long; the browser itself would wait for 15 s more. */
const SILENT_MS = 2_000;
/** The physician's page asks for a link this long after it learned of a station that has not offered one. */
const WANT_MS = 2_000;
/** A peer missing from the presence keeps a working link this long: its socket may be reconnecting. */
const ABSENCE_MS = 15_000;
/** After so many links made in vain the page says "failed"; it goes on trying. */
const VAIN = 3;

/** One other page and the successive links to it: who makes them, when they are repaired, when they end. */
export class Pair {
  /** @type {Link|null} */ link = null;
  /** @type {import('./call.js').LinkState} */ state = 'connecting';
  #call;
  #number = 0;
  #vain = 0;
  #once = false;
  #repair;
  #absence;

  constructor({ peer, person, name, call }) {
    Object.assign(this, { peer, person, name });
    this.#call = call;
  }

  get sending() {
    return this.link?.sending ?? {};
  }

  begin() {
    if (this.#call.station) this.#make(this.#number + 1);
    else this.#wait(WANT_MS);
    this.#say('connecting', true);
  }

  receive(body) {
    if (typeof body.want === 'number') {
      if (!this.#call.station) return;
      if (body.want < this.#number && this.link?.awaiting) this.link.resume(); // the offer is on its way, or was lost
      else this.#make(Math.max(body.want, this.#number) + 1);
      return;
    }
    // The physician's page takes a later link's offer at once; whatever speaks of an earlier link is stale.
    if (!this.#call.station && body.link > this.#number && body.description?.type === 'offer') this.#make(body.link);
    if (body.link === this.#number) this.link?.receive(body);
  }

  fill(role) {
    this.link?.put(role, this.#call.track(this, role));
  }

  present() {
    this.#call.clock.clearTimeout(this.#absence);
    this.#absence = undefined;
  }

  absent(replaced) {
    if (replaced || this.state !== 'connected') this.end();
    else this.#absence ??= this.#call.clock.setTimeout(() => this.end(), ABSENCE_MS);
  }

  restart() {
    if (!this.link) return;
    this.link.restart();
    if (this.state !== 'connected') this.#wait(REPAIR_MS);
  }

  /** Restarts if nothing arrives any more; asked when the network says that it changed. */
  async check() {
    const link = this.link;
    if (!link) return;
    const before = summarise(await link.stats()).bytesReceived;
    this.#call.clock.setTimeout(async () => {
      if (link !== this.link || link.state === 'closed') return;
      if (summarise(await link.stats()).bytesReceived === before) this.restart();
    }, 1_000);
  }

  resume() {
    if (this.link) this.link.resume();
    else this.#mend();
  }

  end() {
    this.#call.clock.clearTimeout(this.#repair);
    this.#call.clock.clearTimeout(this.#absence);
    this.link?.close();
    this.link = null;
    this.#call.gone(this);
    this.#say('lost');
  }

  #make(number) {
    this.link?.close();
    this.#number = number;
    const link = new Link({
      number,
      polite: !this.#call.station,
      iceServers: this.#call.iceServers,
      clock: this.#call.clock,
      signal: (body) => this.#call.send(this.peer, body),
    });
    this.link = link;
    for (const type of ['track', 'trackended']) {
      link.addEventListener(type, ({ detail }) => this.#call.tell(type, { peer: this.peer, ...detail }));
    }
    link.addEventListener('sending', () => this.#call.tell('sending', { peer: this.peer, sending: link.sending }));
    link.addEventListener('state', () => link === this.link && this.#follow(link.state));
    for (const role of Object.keys(ROLES)) this.fill(role);
    this.#wait(REPAIR_MS);
  }

  #follow(state) {
    if (state === 'connected') {
      this.#call.clock.clearTimeout(this.#repair);
      this.#once = true;
      this.#vain = 0;
      this.#say('connected');
    } else if (state === 'failed') {
      this.#say('lost');
      this.restart();
    } else if (state === 'disconnected') {
      this.#say('lost'); // a short cut heals by itself
      this.#wait(SILENT_MS, () => this.restart());
    } else if (state === 'connecting' && this.state !== 'failed') {
      this.#say(this.#once ? 'lost' : 'connecting');
    }
  }

  #wait(milliseconds, then = () => this.#mend()) {
    this.#call.clock.clearTimeout(this.#repair);
    this.#repair = this.#call.clock.setTimeout(then, milliseconds);
  }

  /** Not connected in time: the station makes a new link, the physician's page asks for one. */
  #mend() {
    if (this.link?.state === 'connected') return;
    if (this.link && ++this.#vain >= VAIN) this.#say('failed');
    if (this.#call.station) this.#make(this.#number + 1);
    else {
      this.#call.send(this.peer, { want: this.#number });
      this.#wait(REPAIR_MS / 2);
    }
  }

  #say(state, always = false) {
    if (state === this.state && !always) return;
    this.state = state;
    this.#call.tell('state', { peer: this.peer, state });
  }
}
