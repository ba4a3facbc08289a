/// Tests of the nurse page in a real Chromium, against a kiosk that shows what the test wants.
///
/// In: a `station` frame of the protocol's own records. Out: what the page shows, and the frames that its presses send.
@NullMarked
package fr.chevet.kiosk.page;

import org.jspecify.annotations.NullMarked;
