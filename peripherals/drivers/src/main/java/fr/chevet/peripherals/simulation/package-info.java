/// Simulated devices on real pseudo-terminals, with faults on demand: for tests, demonstrations and training.
///
/// In: a driver's id, a pace, faults. Out: a port's path that the driver of the same id opens like a real one.
@NullMarked
package fr.chevet.peripherals.simulation;

import org.jspecify.annotations.NullMarked;
