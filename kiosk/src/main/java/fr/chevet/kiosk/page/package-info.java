/// The web port of the nurse page: loopback only, opened with a token that lives as long as the daemon.
///
/// In: requests and frames of browsers on this machine. Out: the page's files, and frames to every open page. The nurse stands before, bedside after.
@NullMarked
package fr.chevet.kiosk.page;

import org.jspecify.annotations.NullMarked;
