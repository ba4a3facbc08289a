package fr.chevet.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/// Names one consultation.
public record ConsultationId(@JsonValue UUID value) {
    @JsonCreator
    public static ConsultationId of(String text) {
        return new ConsultationId(UUID.fromString(text));
    }

    public static ConsultationId random() {
        return new ConsultationId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
