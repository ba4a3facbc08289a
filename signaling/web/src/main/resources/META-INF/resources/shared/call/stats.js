/**
 * What one link carries, summed up from the browser's statistics; bytes and packets count from the link's beginning.
 *
 * @typedef {{bytes: number, packets: number, lost: number, frames: number, width: number, height: number,
 *   freezes: number, jitterMs: number}} Received
 * @typedef {{bytes: number, packets: number, frames: number, width: number, height: number}} Sent
 * @typedef {object} Summary
 * @property {number|null} roundTripMs
 * @property {number|null} availableKbps what the sender believes the path bears
 * @property {number} bytesReceived everything, keep-alives too
 * @property {Record<string, Received>} received by role
 * @property {Record<string, Sent>} sent by role
 */

/**
 * @param {{report: Iterable<[string, any]>, roles: Map<string, string>}} stats as `Link.stats()` gives them
 * @returns {Summary}
 */
export function summarise({ report, roles }) {
  /** @type {Summary} */
  const summary = { roundTripMs: null, availableKbps: null, bytesReceived: 0, received: {}, sent: {} };
  const entries = new Map(report);
  for (const entry of entries.values()) {
    const role = roles.get(entry.mid);
    if (entry.type === 'inbound-rtp' && role) {
      summary.received[role] = {
        bytes: entry.bytesReceived ?? 0,
        packets: entry.packetsReceived ?? 0,
        lost: Math.max(0, entry.packetsLost ?? 0),
        frames: entry.framesDecoded ?? 0,
        width: entry.frameWidth ?? 0,
        height: entry.frameHeight ?? 0,
        freezes: entry.freezeCount ?? 0,
        jitterMs: Math.round((entry.jitter ?? 0) * 1000),
      };
    } else if (entry.type === 'outbound-rtp' && role) {
      summary.sent[role] = {
        bytes: entry.bytesSent ?? 0,
        packets: entry.packetsSent ?? 0,
        frames: entry.framesEncoded ?? 0,
        width: entry.frameWidth ?? 0,
        height: entry.frameHeight ?? 0,
      };
    } else if (entry.type === 'transport') {
      summary.bytesReceived += entry.bytesReceived ?? 0;
      const pair = entries.get(entry.selectedCandidatePairId);
      if (pair?.currentRoundTripTime !== undefined) summary.roundTripMs = Math.round(pair.currentRoundTripTime * 1000);
      if (pair?.availableOutgoingBitrate !== undefined) summary.availableKbps = Math.round(pair.availableOutgoingBitrate / 1000);
    }
  }
  return summary;
}

/** Loss and round trip from which a conversation suffers; chosen from what is heard and seen, not a standard. */
const GOOD = { lossPercent: 2, roundTripMs: 150 };
const FAIR = { lossPercent: 8, roundTripMs: 400 };

/**
 * The network in three bars, from two summaries some seconds apart; zero bars is no path.
 * @param {Summary|null} before
 * @param {Summary} now
 * @returns {0|1|2|3}
 */
export function bars(before, now) {
  if (before && now.bytesReceived === before.bytesReceived) return 0;
  const loss = lossPercent(before, now);
  const roundTrip = now.roundTripMs ?? 0;
  if (loss <= GOOD.lossPercent && roundTrip <= GOOD.roundTripMs) return 3;
  if (loss <= FAIR.lossPercent && roundTrip <= FAIR.roundTripMs) return 2;
  return 1;
}

function lossPercent(before, now) {
  let lost = 0;
  let all = 0;
  for (const [role, { packets, lost: gone }] of Object.entries(now.received)) {
    const earlier = before?.received[role] ?? { packets: 0, lost: 0 };
    lost += Math.max(0, gone - earlier.lost);
    all += Math.max(0, packets - earlier.packets);
  }
  return all + lost === 0 ? 0 : (100 * lost) / (all + lost);
}
