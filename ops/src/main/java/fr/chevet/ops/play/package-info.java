/// One consultation played in real browsers, from the nurse's first touch to the physician's conclusion.
///
/// In: the two pages' addresses. Out: each step with its time, and whether everything was really seen. The demo and the acceptance tests stand after.
@NullMarked
package fr.chevet.ops.play;

import org.jspecify.annotations.NullMarked;
