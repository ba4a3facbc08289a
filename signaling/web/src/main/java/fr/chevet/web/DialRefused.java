package fr.chevet.web;

import java.io.IOException;

/// A server answered a dialled connection with an HTTP status instead of a WebSocket.
public final class DialRefused extends IOException {
    private static final long serialVersionUID = 1;

    private final int status;

    DialRefused(int status, Throwable cause) {
        super("refused with HTTP status " + status, cause);
        this.status = status;
    }

    /// The HTTP status (401, 403, 404, 503 ...).
    public int status() {
        return status;
    }
}
