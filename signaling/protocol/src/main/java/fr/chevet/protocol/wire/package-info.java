/// The frames that cross a WebSocket, as PROTOCOL.md describes them.
///
/// In: text of a socket. Out: a [fr.chevet.protocol.wire.Frame], or a named refusal. Station link, physician's desk and nurse page stand on both ends.
@NullMarked
package fr.chevet.protocol.wire;

import org.jspecify.annotations.NullMarked;
