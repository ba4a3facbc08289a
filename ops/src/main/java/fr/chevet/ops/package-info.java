/// The command line: `./chevet VERB`.
///
/// In: arguments. Out: a running server, station, simulator or demo, and exit codes 0, 1, 2. Server and kiosk stand before.
@NullMarked
package fr.chevet.ops;

import org.jspecify.annotations.NullMarked;
