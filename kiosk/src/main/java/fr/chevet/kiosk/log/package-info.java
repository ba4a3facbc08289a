/// What the station has written down: consultations, their events, and what the server has not acknowledged yet.
///
/// In: events born here, entries and refusals from the server. Out: folded consultations, and the next event to submit. Nothing is in memory that is
/// not on disk, except drafts. Bedside stands before, the link after.
@NullMarked
package fr.chevet.kiosk.log;

import org.jspecify.annotations.NullMarked;
