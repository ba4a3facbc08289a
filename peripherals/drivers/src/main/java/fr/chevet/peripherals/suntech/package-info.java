/// SunTech Advantage cuff modules: framer, decoder, dialogue, and the simulator of the module's side.
///
/// In: bytes at 9600 baud, the nurse's start and stop. Out: the cuff's pressure while it measures, then one blood pressure or one named
/// failure.
@NullMarked
package fr.chevet.peripherals.suntech;

import org.jspecify.annotations.NullMarked;
