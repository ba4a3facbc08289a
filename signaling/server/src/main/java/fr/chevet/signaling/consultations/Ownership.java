package fr.chevet.signaling.consultations;

import fr.chevet.protocol.Event;
import fr.chevet.protocol.Fact;
import fr.chevet.protocol.Refusal;
import fr.chevet.protocol.StationId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a station may speak of: its own consultations, as itself or as who stands at it.
final class Ownership {
    private Ownership() {}

    /// `owner` is the consultation's station, null while the consultation is not known.
    static Optional<Refusal> refusalOf(StationId station, @Nullable StationId owner, Event event) {
        if (owner != null && !owner.equals(station)) {
            return refuse(Refusal.Code.UNKNOWN_CONSULTATION, "no such consultation");
        }
        if (event.fact() instanceof Fact.ConsultationOpened opened && !opened.site().station().equals(station)) {
            return refuse(Refusal.Code.NOT_ALLOWED, "a station opens consultations at its own site");
        }
        return switch (event.author().role()) {
            case PROFESSIONAL, OTHER -> Optional.empty(); // a newer role states only what is unread here: the rule book sees to it
            case STATION -> event.author().id().value().equals(station.value())
                    ? Optional.empty()
                    : refuse(Refusal.Code.NOT_ALLOWED, "a station speaks for itself");
            case PHYSICIAN, SERVER -> refuse(Refusal.Code.NOT_ALLOWED, "a station does not speak as " + event.author().role());
        };
    }

    private static Optional<Refusal> refuse(Refusal.Code code, String message) {
        return Optional.of(new Refusal(code, message));
    }
}
