package fr.chevet.signaling.consultations;

import fr.chevet.protocol.Recorded;
import fr.chevet.protocol.Refusal;

/// What became of an event that somebody wanted recorded.
public sealed interface Appended {
    /// It is on disk; `again` says that it already was.
    record Entered(Recorded recorded, boolean again) implements Appended {}

    record Denied(Refusal refusal) implements Appended {}

    static Appended denied(Refusal.Code code, String message) {
        return new Denied(new Refusal(code, message));
    }
}
