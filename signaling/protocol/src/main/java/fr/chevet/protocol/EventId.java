package fr.chevet.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.UUID;

/// Names one event, made where the event was born, so that sending it again is harmless.
public record EventId(@JsonValue UUID value) {
    @JsonCreator
    public static EventId of(String text) {
        return new EventId(UUID.fromString(text));
    }

    /// The event that `text`, unreadable otherwise, seems to be about, so that its refusal can name it: the `id` of an event or of a page's frame.
    public static Optional<EventId> in(String text) {
        try {
            return Optional.of(of(Json.tree(text).path("id").stringValue("")));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public static EventId random() {
        return new EventId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
