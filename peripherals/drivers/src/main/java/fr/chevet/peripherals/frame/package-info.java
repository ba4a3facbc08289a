/// Bytes and how they are cut into frames, the same for every serial device.
///
/// In: whatever chunk the line delivered. Out: whole frames, still as bytes; each device's decoder stands after.
@NullMarked
package fr.chevet.peripherals.frame;

import org.jspecify.annotations.NullMarked;
