/// The one thread on which the station thinks.
///
/// In: tasks from sockets, devices and the clock. Out: the same, one at a time and in order.
@NullMarked
package fr.chevet.kiosk.loop;

import org.jspecify.annotations.NullMarked;
