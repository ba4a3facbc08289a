import { t } from '../../shared/i18n.js';
import { situationOf } from '../state/devices.js';
import { button } from './button.js';

/** Presses that a device answers, and what to say when it does not measure. @param {import('../app.js').App} app @param {any} device */
export function controls(app, device) {
  const { slot } = device ?? {};
  const start = () => app.ask({ type: 'measure', slot });
  return {
    start: () => button(app, { action: 'start', words: t('action.start'), icon: 'start', style: 'action', press: start }),
    retry: (style = 'action') => button(app, { action: 'retry', words: t('action.again'), icon: 'again', style, press: start }),
    stop: () => button(app, { action: 'stop', words: t('action.stop'), icon: 'halt', style: 'stop', press: () => app.ask({ type: 'stop', slot }), urgent: true }),
    keep: (style = 'action') => button(app, { action: 'keep', words: t('action.keep'), icon: 'keep', style, press: () => app.ask({ type: 'keep', slot }) }),
  };
}

/** What keeps the device from measuring, in words; null when nothing does. @param {any} device @param {string} kind */
export function obstacle(device, kind) {
  switch (situationOf(device)) {
    case 'absent':
      return { what: t(`${kind}.absent`), todo: t(`${kind}.absent.todo`), mark: 'unplugged' };
    case 'silent':
      return { what: t(`${kind}.silent`), todo: t(`${kind}.silent.todo`), mark: 'unplugged' };
    case 'failed': {
      const { failure, code } = device.lastFailure;
      return { what: t(`failure.${failure}`), todo: t(`failure.${failure}.todo`), code: t('technician.code', { code, name: failure }) };
    }
    case 'implausible':
      return {
        what: t(`implausible.${device.implausible}`),
        todo: t(`implausible.${device.implausible}.todo`),
        code: t('technician.refused', { name: device.implausible }),
      };
    default:
      return null;
  }
}
