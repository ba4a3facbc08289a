package fr.chevet.protocol;

import fr.chevet.readings.Provenance;
import fr.chevet.readings.Reading;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A consultation as its facts tell it: the fold of a log, the same on station and server, and what a page gets as its view.
///
/// `sequence` is the last confirmed event folded in; `pending` counts facts of the station's own that the server has not confirmed yet, `unread` facts of a
/// newer version. `physician` is who holds the consultation since `acceptedAt`.
public record Consultation(ConsultationId id, long sequence, int pending, int unread, Phase phase, Optional<Site> site,
        Optional<Instant> openedAt,
        Optional<Author> professional, Optional<Patient> patient, Consent consent, Optional<Reason> reason, List<Taken> readings,
        Optional<Instant> waitingSince, Optional<Author> physician, Optional<Instant> acceptedAt, List<Interruption> interruptions,
        Optional<Conclusion> conclusion, Optional<Outcome> outcome) {

    /// A reading as a page shows it. `digest` is the event's ([Event#digest]); `retracted` says why it does not count after all.
    public record Taken(EventId id, Reading reading, Provenance provenance, Instant happenedAt, String digest, boolean confirmed,
            Optional<String> retracted) {}

    /// A line that was down during the call.
    public record Interruption(Role party, Instant from, Instant until) {}

    /// The physician's words, and whether the professional has read them out.
    public record Conclusion(String text, Author physician, Instant writtenAt, boolean read) {}

    public Consultation {
        readings = List.copyOf(readings);
        interruptions = List.copyOf(interruptions);
    }

    /// Before any fact.
    public static Consultation blank(ConsultationId id) {
        return new Folding(id).done();
    }

    /// The fold of `confirmed`, in the server's order, with `pending` on top.
    public static Consultation of(ConsultationId id, Iterable<Recorded> confirmed, Iterable<Event> pending) {
        Folding folding = new Folding(id);
        for (Recorded recorded : confirmed) {
            folding.confirmed(recorded);
        }
        for (Event event : pending) {
            folding.pending(event);
        }
        return folding.done();
    }

    /// Whether `person` is the physician who took this consultation, and has not given it back.
    public boolean heldBy(PersonId person) {
        return physician.isPresent() && physician.get().id().equals(person);
    }

    /// Whether the room's media may leave the station towards `person`: from their accepting to the end, while the patient consents.
    public boolean seenBy(PersonId person) {
        return heldBy(person) && consent == Consent.GIVEN && (phase == Phase.IN_CALL || phase == Phase.CONCLUDED);
    }
}
