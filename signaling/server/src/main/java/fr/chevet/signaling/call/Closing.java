package fr.chevet.signaling.call;

import fr.chevet.web.Connection;

/// Why this server closes a connection; the codes are part of the protocol.
public enum Closing {
    /// It says too much, or too much that cannot be read.
    FLOOD(1008, "too many frames"),
    /// The session has ended: sign in again.
    SIGNED_OUT(4401, "signed out"),
    /// The key was not proven in time, or wrongly.
    NOT_PROVEN(1008, "key not proven"),
    /// The same station has opened another link.
    REPLACED(4409, "replaced by a newer link");

    private final int code;
    private final String reason;

    Closing(int code, String reason) {
        this.code = code;
        this.reason = reason;
    }

    public void close(Connection connection) {
        connection.close(code, reason);
    }
}
