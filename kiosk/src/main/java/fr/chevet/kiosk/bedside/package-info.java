/// What happens at the bedside now: the open consultation, its screen, who states what.
///
/// In: the nurse page's frames, readings, the server's news. Out: events for the log, the whole screen for the page. All of it on the station's one loop.
@NullMarked
package fr.chevet.kiosk.bedside;

import org.jspecify.annotations.NullMarked;
