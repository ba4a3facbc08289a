package fr.chevet.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// Names one person who signs what they do: a physician's account, a professional of a site.
public record PersonId(@JsonValue String value) {
    @JsonCreator
    public PersonId {
        value = Texts.require("PersonId", value, 1, 64);
    }

    @Override
    public String toString() {
        return value;
    }
}
