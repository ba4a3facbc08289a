package fr.chevet.signaling.call;

import fr.chevet.protocol.Author;
import fr.chevet.protocol.Consultation;
import fr.chevet.protocol.Event;
import fr.chevet.protocol.EventId;
import fr.chevet.protocol.Fact;
import fr.chevet.protocol.PersonId;
import fr.chevet.protocol.Phase;
import fr.chevet.protocol.Role;
import fr.chevet.protocol.StationId;
import fr.chevet.signaling.consultations.Board;
import fr.chevet.signaling.consultations.Open;
import fr.chevet.signaling.consultations.Recorder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;

/// States, once a line is back, that it was down during the call. Lives on the loop.
public final class Interruptions implements Presence.Listener {
    /// A page that is loaded again is away for less; nobody in the room noticed.
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    private final Board board;
    private final Recorder recorder;
    private final Clock clock;

    public Interruptions(Board board, Recorder recorder, Clock clock) {
        this.board = board;
        this.recorder = recorder;
        this.clock = clock;
    }

    @Override
    public void station(StationId station, Optional<Instant> lostAt) {
        lostAt.ifPresent(from -> back(Role.STATION, from, open -> open.station().equals(station)));
    }

    @Override
    public void physician(PersonId person, Optional<Instant> lostAt) {
        lostAt.ifPresent(from -> back(Role.PHYSICIAN, from, open -> open.consultation().heldBy(person)));
    }

    private void back(Role party, Instant lostAt, Predicate<Open> concerned) {
        Instant until = clock.instant();
        for (Open open : board.all()) {
            Consultation consultation = open.consultation();
            if (consultation.phase() == Phase.IN_CALL && concerned.test(open)) {
                Instant from = consultation.acceptedAt().filter(lostAt::isBefore).orElse(lostAt);
                if (!until.isBefore(from.plus(SHORTEST))) {
                    state(consultation, new Fact.LineInterrupted(party, from, until), until);
                }
            }
        }
    }

    private void state(Consultation consultation, Fact fact, Instant now) {
        var _ = recorder.state(Event.of(EventId.random(), consultation.id(), Author.server(), now, OptionalLong.of(0), fact));
    }
}
