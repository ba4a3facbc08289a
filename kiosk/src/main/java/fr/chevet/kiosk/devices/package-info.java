/// What is plugged into the station, and which of its values may become facts.
///
/// In: the drivers' reports, the nurse's start, stop and keep. Out: readings for the open consultation, running values for the screens. The drivers
/// stand before, bedside after.
@NullMarked
package fr.chevet.kiosk.devices;

import org.jspecify.annotations.NullMarked;
