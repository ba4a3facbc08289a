/// Serial ports: the one place that knows jSerialComm.
///
/// In: a port's path, which may not be there yet. Out: opened, bytes, lost; a device's dialogue stands after.
@NullMarked
package fr.chevet.peripherals.serial;

import org.jspecify.annotations.NullMarked;
