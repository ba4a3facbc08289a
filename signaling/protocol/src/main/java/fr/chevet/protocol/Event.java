package fr.chevet.protocol;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// A fact with who stated it and when, and the exact text it was born with.
///
/// `text` is the event: it is stored, hashed and carried as it was written, never rewritten by who passes it on, so that a version that knows
/// more than ours loses nothing. `skewMillis` is server time minus the author's clock as last measured, absent when it never was.
public record Event(EventId id, ConsultationId consultation, Author author, Instant happenedAt, OptionalLong skewMillis, Fact fact,
        String text) {
    /// In UTF-16 units. A conclusion of 20,000 characters with its escapes and its envelope fits; nothing else is as long.
    public static final int LONGEST_TEXT = 100_000;

    /// An event as it is written.
    private record Envelope(EventId id, ConsultationId consultation, Author author, Instant happenedAt, OptionalLong skewMillis,
            Fact fact) {}

    /// What every version reads of an event, whatever its fact.
    private record Head(EventId id, ConsultationId consultation, Author author, Instant happenedAt, OptionalLong skewMillis) {}

    public Event {
        if (text.length() > LONGEST_TEXT) {
            throw new Invalid("an event has at most " + LONGEST_TEXT + " characters, not " + text.length());
        }
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new Invalid("half a character cannot be stored");
        }
    }

    /// Gives birth to an event.
    public static Event of(EventId id, ConsultationId consultation, Author author, Instant happenedAt, OptionalLong skewMillis, Fact fact) {
        if (fact instanceof Fact.Unread) {
            throw new Invalid("nobody states what they cannot read");
        }
        Instant millis = happenedAt.truncatedTo(ChronoUnit.MILLIS);
        String text = Json.write(new Envelope(id, consultation, author, millis, skewMillis, fact));
        return new Event(id, consultation, author, millis, skewMillis, fact, text);
    }

    /// Reads the text of an event that nobody has recorded yet. A fact that says something in a newer version's names is [Fact.Unread].
    ///
    /// @throws Invalid when it is not an event, or its fact is malformed; [EventId#in] may still tell which event was meant
    public static Event parse(String text) {
        return read(text, FactReading::ofNew);
    }

    /// Reads the text of an event that stands in a log. Nothing that was once recorded is dropped: a fact that cannot be read is [Fact.Unread].
    ///
    /// @throws Invalid when it is not an event
    public static Event parseRecorded(String text) {
        return read(text, FactReading::ofRecorded);
    }

    private static Event read(String text, Function<JsonNode, Fact> reading) {
        if (text.length() > LONGEST_TEXT) {
            throw new Invalid("an event has at most " + LONGEST_TEXT + " characters, not " + text.length());
        }
        JsonNode tree = Json.tree(text);
        Head head;
        try {
            head = Json.value(tree, Head.class);
        } catch (JacksonException e) {
            throw Json.refusal("Event", e);
        }
        return new Event(head.id, head.consultation, head.author, head.happenedAt, head.skewMillis, reading.apply(tree.path("fact")), text);
    }

    /// SHA-256 of the text's UTF-8 bytes, in lower-case hex: what a page shows to prove that it is this very event.
    public String digest() {
        return Chain.sha256(text.getBytes(StandardCharsets.UTF_8));
    }
}
