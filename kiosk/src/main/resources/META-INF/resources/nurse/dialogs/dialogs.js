import { nothing } from 'lit';
import { call15, call15First } from './call-15.js';
import { cancel } from './cancel.js';
import { devices } from './devices.js';
import { help } from './help.js';
import { problem } from './problem.js';
import { refused } from './refused.js';
import { stillThere } from './still-there.js';

const DIALOGS = { 'call-15': call15, 'call-15-first': call15First, help, cancel, devices, problem };

/** The one dialog over the screen: "Appeler le 15" before all others, then what needs an answer. @param {import('../app.js').App} app */
export function dialogs(app) {
  if (app.dialog === 'call-15' || app.dialog === 'call-15-first') return DIALOGS[app.dialog](app);
  if (app.idle.state === 'asking') return stillThere(app);
  if (app.dialog) return DIALOGS[app.dialog](app);
  if (app.station?.refused.length) return refused(app, app.station.refused[0]);
  return nothing;
}
