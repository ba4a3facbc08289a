package fr.chevet.protocol.wire;

import fr.chevet.protocol.PeerId;
import fr.chevet.protocol.PersonId;

/// A page that takes part in a consultation's call, or could. `person` is who signed in behind it.
public record Peer(PeerId peer, Side side, PersonId person, String name) {
    /// On which side of the call a page stands.
    public enum Side {
        STATION,
        PHYSICIAN
    }
}
