/// What was measured: values with their unit, where they came from, and whether they can be true.
///
/// In: numbers a driver decoded. Out: a [Reading] or a named refusal. No I/O, no dependency; drivers stand before, the
/// consultation's log after.
@NullMarked
package fr.chevet.readings;

import org.jspecify.annotations.NullMarked;
