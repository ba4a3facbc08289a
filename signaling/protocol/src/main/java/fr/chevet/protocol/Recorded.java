package fr.chevet.protocol;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// An event with its place in the log: the server's order is the order.
///
/// `recordedAt` is in whole milliseconds, as the chain covers it. `sequence` counts from 1 in each consultation; `hash` covers the sealed event and the hash before it ([Chain]).
public record Recorded(Event event, long sequence, Instant recordedAt, String hash) {
    public Recorded {
        if (sequence < 1) {
            throw new Invalid("a sequence counts from 1");
        }
        recordedAt = recordedAt.truncatedTo(ChronoUnit.MILLIS);
    }
}
