/// Pseudo-terminals: a serial port without a cable, on whose other end a simulator sits.
///
/// In: what a driver writes to the port's path. Out: what the simulator answers.
@NullMarked
package fr.chevet.peripherals.pty;

import org.jspecify.annotations.NullMarked;
