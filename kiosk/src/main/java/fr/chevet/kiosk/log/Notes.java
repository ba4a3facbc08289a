package fr.chevet.kiosk.log;

import fr.chevet.protocol.Consultation;
import fr.chevet.protocol.ConsultationId;
import fr.chevet.protocol.ConsultationLog;
import fr.chevet.protocol.Event;
import fr.chevet.protocol.EventId;
import fr.chevet.protocol.Recorded;
import fr.chevet.protocol.Refusal;
import fr.chevet.protocol.wire.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One consultation as the station has written it down, with its screen and what is being typed on it.
public final class Notes {
    private final ConsultationId id;
    private final ConsultationLog log;
    private final Map<EventId, Event> own = new HashMap<>();
    private final Set<EventId> unacknowledged = new HashSet<>();
    private Step step;
    private Optional<String> draft = Optional.empty();

    Notes(ConsultationId id, Step step) {
        this.id = id;
        this.log = new ConsultationLog(id);
        this.step = step;
    }

    /// As it was on disk. An event that was acknowledged before the ones it follows arrived still counts as the station's own until they do.
    static Notes of(ConsultationId id, Step step, List<StoredEvent> rows) {
        var notes = new Notes(id, step);
        for (StoredEvent row : rows) {
            if (row.own()) {
                notes.recall(row);
            }
        }
        for (StoredEvent row : rows) {
            if (row.standing() instanceof StoredEvent.Confirmed confirmed) {
                notes.log.confirm(confirmed.recorded());
            }
        }
        return notes;
    }

    private void recall(StoredEvent row) {
        own.put(row.event().id(), row.event());
        switch (row.standing()) {
            case StoredEvent.Pending() -> {
                unacknowledged.add(row.event().id());
                log.pend(row.event());
            }
            case StoredEvent.Confirmed confirmed -> log.pend(row.event());
            case StoredEvent.Refused refused -> {
                if (!refused.seen()) {
                    log.pend(row.event());
                    log.refuse(row.event().id(), refused.refusal());
                }
            }
        }
    }

    public ConsultationId id() {
        return id;
    }

    public Consultation consultation() {
        return log.consultation();
    }

    /// Where the station's line has to go on from: the last event that follows all before it.
    public long sequence() {
        return log.sequence();
    }

    public List<ConsultationLog.Refused> refused() {
        return log.refused();
    }

    public Step step() {
        return step;
    }

    /// What is typed and not stated yet; in memory only.
    public Optional<String> draft() {
        return draft;
    }

    public void draft(String text) {
        draft = Optional.of(text).filter(typed -> !typed.isEmpty());
    }

    /// Whether somebody still works on it. One whose very opening the server refused is over, like one that has ended.
    public boolean open() {
        return switch (consultation().phase()) {
            case PREPARING, WAITING, IN_CALL, CONCLUDED -> true;
            case NEW, ENDED -> false;
        };
    }

    /// The station's own event of that name, in whatever state.
    Optional<Event> own(EventId event) {
        return Optional.ofNullable(own.get(event));
    }

    /// The names of all the station stated in it.
    List<Event> own() {
        return List.copyOf(own.values());
    }

    int unacknowledged() {
        return unacknowledged.size();
    }

    /// Over, all of it at the server or seen by a person as refused.
    boolean finished() {
        return !open() && unacknowledged.isEmpty() && log.refused().isEmpty();
    }

    void add(Event event, Step next) {
        own.put(event.id(), event);
        unacknowledged.add(event.id());
        log.pend(event);
        if (next != step) {
            show(next);
        }
    }

    void show(Step next) {
        step = next;
        draft = Optional.empty();
    }

    /// The fold as it will be with `event`.
    Consultation with(Event event) {
        var pending = new ArrayList<>(log.pending());
        pending.add(event);
        return Consultation.of(id, log.confirmed(), pending);
    }

    boolean awaits(EventId event) {
        return unacknowledged.contains(event);
    }

    void confirm(Recorded recorded) {
        unacknowledged.remove(recorded.event().id());
        log.confirm(recorded);
    }

    void refuse(EventId event, Refusal refusal) {
        unacknowledged.remove(event);
        log.refuse(event, refusal);
    }

    void seen(EventId event) {
        log.seen(event);
    }
}
