/// A server, a station with simulated devices and demo people, all in one process on loopback.
///
/// In: a data folder. Out: two addresses to open. The command line stands before, the played consultation after.
@NullMarked
package fr.chevet.ops.demo;

import org.jspecify.annotations.NullMarked;
