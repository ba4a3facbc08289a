/// A consultation as a log of facts: [fr.chevet.protocol.Event], what it folds to, and who may append what.
///
/// In: facts that a station, a physician or the server states. Out: the same [fr.chevet.protocol.Consultation] on both sides. The stores of the kiosk and of
/// the server stand after; `wire` carries it.
@NullMarked
package fr.chevet.protocol;

import org.jspecify.annotations.NullMarked;
