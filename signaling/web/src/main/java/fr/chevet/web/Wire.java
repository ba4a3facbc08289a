package fr.chevet.web;

import java.time.Duration;
import java.util.function.Consumer;

/// The transport under a [Connection]. Nothing here waits for the peer.
interface Wire {
    /// Starts writing `text`; `written` is told once whether that succeeded, perhaps before this returns. Not called again until then.
    void write(String text, Consumer<Boolean> written);

    void ping();

    /// Says the close to the peer, after what is being written.
    void close(int code, String reason);

    /// Cuts the transport if it is still there after `wait`.
    void cutAfter(Duration wait);
}
