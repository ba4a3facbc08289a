/// The seam between the station and what is plugged into it.
///
/// In: bytes of a transport. Out: [DeviceReport]s. One package below this one a kind of device, each with its framer, decoder, dialogue and
/// simulator; the transport has its own. The kiosk stands after.
@NullMarked
package fr.chevet.peripherals;

import org.jspecify.annotations.NullMarked;
