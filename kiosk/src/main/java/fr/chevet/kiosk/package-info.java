/// The kiosk daemon, put together.
///
/// In: configuration, devices' reports, the nurse's touches, the server's frames. Out: facts on disk and at the server, the nurse page's screen.
/// Packages below are its parts; the command line stands before, `fr.chevet.peripherals` and the signaling server after.
@NullMarked
package fr.chevet.kiosk;

import org.jspecify.annotations.NullMarked;
