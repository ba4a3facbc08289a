package fr.chevet.protocol.wire;

import java.util.List;
import java.util.Optional;

/// A STUN or TURN server as browsers take it.
public record IceServer(List<String> urls, Optional<String> username, Optional<String> credential) {
    public IceServer {
        urls = List.copyOf(urls);
    }
}
