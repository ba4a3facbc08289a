/// The waiting room and the desks in front of it.
///
/// In: frames of physicians' pages, and all that is recorded. Out: the waiting room to every desk, views to who looks, and what a physician states to
/// `consultations`.
@NullMarked
package fr.chevet.signaling.waiting;

import org.jspecify.annotations.NullMarked;
