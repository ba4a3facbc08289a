package fr.chevet.kiosk.link;

import fr.chevet.kiosk.log.Consultations;
import fr.chevet.kiosk.log.Notes;
import fr.chevet.kiosk.log.Outbox;
import fr.chevet.kiosk.loop.Later;
import fr.chevet.protocol.ConsultationId;
import fr.chevet.protocol.Event;
import fr.chevet.protocol.EventId;
import fr.chevet.protocol.Recorded;
import fr.chevet.protocol.Refusal;
import fr.chevet.protocol.wire.FromStation;
import fr.chevet.protocol.wire.LinkFrame;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Keeps station's and server's log the same over a line that comes and goes: submits what is not acknowledged, again until it is, and follows every
/// consultation that is not forgotten.
public final class LogExchange {
    private static final Duration AGAIN = Duration.ofSeconds(1);
    /// An answer that takes longer will not come on this line any more.
    private static final Duration ANSWER = Duration.ofSeconds(10);

    private final Later later;
    private final Consultations consultations;
    private final Outbox outbox;
    private final Consumer<FromStation> line;
    private final Set<ConsultationId> followed = new HashSet<>();
    private boolean online;
    private long submissions;

    public LogExchange(Later later, Consultations consultations, Consumer<FromStation> line) {
        this.later = later;
        this.consultations = consultations;
        this.outbox = new Outbox(consultations);
        this.line = line;
    }

    public void online() {
        online = true;
        followed.clear();
        outbox.startOver();
        consultations.all().forEach(this::follow);
        submit();
    }

    public void offline() {
        online = false;
        outbox.startOver();
    }

    /// Whether the server knows the consultation and tells this station of it.
    public boolean follows(ConsultationId consultation) {
        return online && followed.contains(consultation);
    }

    /// Something may wait in the outbox.
    public void submit() {
        if (online) {
            outbox.next().ifPresent(this::submit);
        }
    }

    private void submit(Event event) {
        line.accept(new LinkFrame.Submit(event.text()));
        long submission = ++submissions;
        later.after(ANSWER, () -> again(event.id(), submission));
    }

    private void again(EventId event, long submission) {
        if (submission == submissions && outbox.underWay().equals(Optional.of(event))) {
            outbox.startOver();
            submit();
        }
    }

    public void entry(Recorded recorded) {
        consultations.confirm(recorded);
        outbox.answered(recorded.event().id());
        consultations.of(recorded.event().consultation()).ifPresent(this::follow);
        submit();
    }

    public void refused(Optional<EventId> event, Refusal refusal) {
        if (outbox.refused(event, refusal)) {
            long submission = submissions;
            outbox.underWay().ifPresent(putOff -> later.after(AGAIN, () -> again(putOff, submission)));
        } else {
            submit();
        }
    }

    /// A consultation the server has nothing of yet cannot be followed: its opening is submitted first.
    private void follow(Notes notes) {
        if (notes.sequence() > 0 && followed.add(notes.id())) {
            line.accept(new LinkFrame.Follow(notes.id(), notes.sequence()));
        }
    }
}
