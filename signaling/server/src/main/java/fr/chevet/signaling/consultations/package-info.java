/// The consultations' logs: the one place where a fact gets its place, or is refused.
///
/// In: events from stations, desks and the server itself. Out: [fr.chevet.signaling.consultations.Appended] to who asked, and to all listeners what was
/// recorded, once it is on disk. `store` stands after; `stations`, `waiting` and `call` listen.
@NullMarked
package fr.chevet.signaling.consultations;

import org.jspecify.annotations.NullMarked;
