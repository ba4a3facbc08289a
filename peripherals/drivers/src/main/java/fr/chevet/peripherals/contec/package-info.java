/// Contec CMS50 finger oximeters that speak protocol V7.0: framer, decoder, dialogue, and the simulator of the oximeter's side.
///
/// In: 60 packets a second at 115200 baud. Out: running oximetry with its plethysmogram ten times a second, and a value to keep.
@NullMarked
package fr.chevet.peripherals.contec;

import org.jspecify.annotations.NullMarked;
