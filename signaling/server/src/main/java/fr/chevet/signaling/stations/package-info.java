/// Stations: how one is enrolled, how it proves its key, and what it says on its link.
///
/// In: an enrolment code with a public key; frames of a station's WebSocket. Out: events for `consultations`, signals for `call`, running values for
/// the desks that look.
@NullMarked
package fr.chevet.signaling.stations;

import org.jspecify.annotations.NullMarked;
