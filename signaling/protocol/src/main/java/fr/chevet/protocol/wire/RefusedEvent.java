package fr.chevet.protocol.wire;

import fr.chevet.protocol.EventId;
import fr.chevet.protocol.Fact;
import fr.chevet.protocol.Refusal;
import java.time.Instant;
import java.util.Optional;

/// A fact of this station's that the server refused; shown until a person has seen it.
public record RefusedEvent(EventId id, Fact fact, Instant happenedAt, Refusal.Code code, Optional<String> who) {}
