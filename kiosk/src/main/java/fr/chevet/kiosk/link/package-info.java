/// The station's connection to its server: dialled again and again, proven by the station's key.
///
/// In: the outbox, frames of the nurse page, running values. Out: entries, refusals, signals, and whether the line is there. The log stands before, the
/// server after.
@NullMarked
package fr.chevet.kiosk.link;

import org.jspecify.annotations.NullMarked;
