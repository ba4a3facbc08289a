package fr.chevet.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// Names one enrolled station.
public record StationId(@JsonValue String value) {
    @JsonCreator
    public StationId {
        value = Texts.require("StationId", value, 1, 64);
    }

    @Override
    public String toString() {
        return value;
    }
}
