import { nothing } from 'lit';
import { language, t } from '../../shared/i18n.js';
import { button } from './button.js';

/** @returns {SpeechSynthesisVoice|undefined} a voice of the page's language on this machine */
function voice() {
  return globalThis.speechSynthesis?.getVoices().find(({ lang, localService }) => localService && lang.startsWith(language()));
}

/** @param {() => void} changed voices arrive late: draw again */
export function onVoices(changed) {
  globalThis.speechSynthesis?.addEventListener?.('voiceschanged', changed);
}

/** Reads the instruction aloud; not there on a machine without a voice. @param {import('../app.js').App} app @param {string} words also shown */
export function listen(app, words) {
  const spoken = voice();
  if (!spoken) return nothing;
  const again = app.heard === words;
  return button(app, {
    action: 'listen',
    words: t(again ? 'action.repeat' : 'action.listen'),
    icon: 'speaker',
    style: 'quiet',
    press: () => {
      const said = new SpeechSynthesisUtterance(words);
      said.voice = spoken;
      said.lang = spoken.lang;
      said.rate = 0.9;
      speechSynthesis.cancel();
      speechSynthesis.speak(said);
      app.heard = words;
    },
  });
}
