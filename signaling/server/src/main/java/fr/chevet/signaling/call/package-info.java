/// Who is there, and what pages of one consultation say to each other.
///
/// In: lines that come and go, pages that take a seat at a consultation, signals. Out: peers and signals to the pages concerned, and the fact that a line was
/// down. `stations` and `waiting` stand before.
@NullMarked
package fr.chevet.signaling.call;

import org.jspecify.annotations.NullMarked;
