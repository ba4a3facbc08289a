package fr.chevet.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// Names one load of one page: a page that is loaded again is another peer.
public record PeerId(@JsonValue String value) {
    @JsonCreator
    public PeerId {
        value = Texts.require("PeerId", value, 1, 64);
    }

    @Override
    public String toString() {
        return value;
    }
}
