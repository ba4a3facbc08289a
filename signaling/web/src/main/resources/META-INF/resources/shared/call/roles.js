/**
 * The tracks that a link can carry, known by role. One line a role: what it is, which way it goes seen from the station,
 * the content hint that its encoder gets, and the group of tracks that play in step (lips and voice).
 *
 * @typedef {object} Role
 * @property {'audio'|'video'} kind
 * @property {RTCRtpTransceiverDirection} direction seen from the station
 * @property {string} hint
 * @property {string} group
 *
 * @type {Readonly<Record<string, Role>>}
 */
export const ROLES = Object.freeze({
  voice: { kind: 'audio', direction: 'sendrecv', hint: 'speech', group: 'face' },
  room: { kind: 'video', direction: 'sendrecv', hint: 'motion', group: 'face' },
});

/**
 * The physician's direction for a role is the station's, mirrored.
 * @param {RTCRtpTransceiverDirection} direction
 * @returns {RTCRtpTransceiverDirection}
 */
export function mirrored(direction) {
  if (direction === 'sendonly') return 'recvonly';
  if (direction === 'recvonly') return 'sendonly';
  return direction;
}
