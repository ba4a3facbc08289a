package fr.chevet.kiosk.log;

import fr.chevet.protocol.Event;
import fr.chevet.protocol.EventId;
import fr.chevet.protocol.Refusal;
import java.util.Optional;

/// What the server has not acknowledged yet, one event under way at a time.
///
/// One at a time, because a fact may stand on the one before: were that one put off ("try again"), those sent behind it would be refused for good.
/// It also tells what a refusal without a name refers to.
public final class Outbox {
    private final Consultations consultations;
    private Optional<EventId> underWay = Optional.empty();

    public Outbox(Consultations consultations) {
        this.consultations = consultations;
    }

    /// The event to submit now, if there is one and none is under way.
    public Optional<Event> next() {
        if (underWay.isPresent()) {
            return Optional.empty();
        }
        Optional<Event> next = consultations.firstPending();
        underWay = next.map(Event::id);
        return next;
    }

    /// What has been submitted and not answered.
    public Optional<EventId> underWay() {
        return underWay;
    }

    /// The server has recorded `event`, whoever stated it.
    public void answered(EventId event) {
        underWay = underWay.filter(waiting -> !waiting.equals(event));
    }

    /// Takes a refusal. Returns whether it put the event under way off, to be submitted again a little later.
    public boolean refused(Optional<EventId> named, Refusal refusal) {
        Optional<EventId> meant = named.or(() -> refusal.code() == Refusal.Code.MALFORMED ? underWay : Optional.empty());
        boolean later = refusal.code().passes();
        if (!later) {
            meant.ifPresent(event -> consultations.refuse(event, refusal));
        }
        boolean putOff = later && meant.isPresent() && meant.equals(underWay);
        meant.filter(event -> !putOff).ifPresent(this::answered);
        return putOff;
    }

    /// The line is gone, or the wait after a "try again" is over: what was under way is submitted again.
    public void startOver() {
        underWay = Optional.empty();
    }
}
