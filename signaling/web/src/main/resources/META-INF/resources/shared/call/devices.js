/**
 * Which camera and microphone play which role: chosen once by a person, remembered by label in this browser.
 */

const KINDS = { voice: 'audioinput', room: 'videoinput' };

/** @param {string} role @returns {Promise<MediaDeviceInfo[]>} what can play this role; labels are empty before permission */
export async function devices(role) {
  const all = (await navigator.mediaDevices?.enumerateDevices()) ?? [];
  return all.filter(({ kind, deviceId }) => kind === kindOf(role) && deviceId !== 'communications');
}

/** @param {string} role */
export function kindOf(role) {
  return KINDS[role] ?? (role === 'stethoscope' ? 'audioinput' : 'videoinput');
}

/** @param {string} role @param {MediaDeviceInfo} device */
export function remember(role, device) {
  try {
    localStorage.setItem(`chevet.device.${role}`, JSON.stringify({ id: device.deviceId, label: device.label }));
  } catch {
    // Storage refused by the browser: the choice lasts as long as the page.
  }
}

/**
 * The remembered device, by id, then by label: ids change when a browser forgets its storage, labels do not.
 * @param {string} role @returns {Promise<string|null>} its id, null for the browser's own choice
 */
export async function remembered(role) {
  let choice;
  try {
    choice = JSON.parse(localStorage.getItem(`chevet.device.${role}`) ?? 'null');
  } catch {
    choice = null;
  }
  if (!choice) return null;
  const present = await devices(role);
  const found = present.find(({ deviceId }) => deviceId === choice.id) ?? present.find(({ label }) => label && label === choice.label);
  return found?.deviceId ?? null;
}
