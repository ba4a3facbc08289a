package fr.chevet.kiosk.log;

import fr.chevet.protocol.ConsultationId;
import fr.chevet.protocol.Event;
import fr.chevet.protocol.EventId;
import fr.chevet.protocol.Recorded;
import fr.chevet.protocol.Refusal;
import fr.chevet.protocol.Rules;
import fr.chevet.protocol.wire.Step;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Every consultation that this station may not forget yet. What a method has taken is on disk when it returns. For one thread.
public final class Consultations implements AutoCloseable {
    /// Names of what was stated in forgotten consultations, so that a page's repetition is still harmless; names only, and not on disk.
    private static final int MOST_REMEMBERED = 1_000;
    private static final Logger LOG = LoggerFactory.getLogger(Consultations.class);

    private final LogStore store;
    private final LinkedHashMap<ConsultationId, Notes> kept = new LinkedHashMap<>();
    private final Queue<EventId> forgotten = new ArrayDeque<>();

    private Consultations(LogStore store) {
        this.store = store;
        for (LogStore.Opened opened : store.consultations()) {
            kept.put(opened.id(), Notes.of(opened.id(), opened.step(), store.events(opened.id())));
        }
        forgetFinished();
    }

    public static Consultations open(Path file) {
        return new Consultations(LogStore.open(file));
    }

    /// The one that is worked on now. When the server refused the end of an older one, that one comes back once the newer has ended.
    public Optional<Notes> open() {
        return kept.sequencedValues().reversed().stream().filter(Notes::open).findFirst();
    }

    public Optional<Notes> of(ConsultationId id) {
        return Optional.ofNullable(kept.get(id));
    }

    /// Oldest first.
    public Collection<Notes> all() {
        return Collections.unmodifiableCollection(kept.values());
    }

    /// Whether this station has stated an event of that name before; nothing when it has, in the same words.
    public Known knows(EventId id, Predicate<Event> sameWords) {
        for (Notes notes : kept.values()) {
            Optional<Event> stated = notes.own(id);
            if (stated.isPresent()) {
                return sameWords.test(stated.get()) ? Known.SAME : Known.OTHER_WORDS;
            }
        }
        return forgotten.contains(id) ? Known.SAME : Known.NEW;
    }

    /// Whether an event's name has been heard before.
    public enum Known {
        NEW,
        SAME,
        OTHER_WORDS
    }

    /// Opens a consultation with its first event.
    public void begin(Event opened) {
        store.open(opened, Step.IDENTITY);
        var notes = new Notes(opened.consultation(), Step.IDENTITY);
        kept.put(notes.id(), notes);
        notes.add(opened, Step.IDENTITY);
    }

    /// Writes down an event of the station's own, if the rule book allows it.
    public Optional<Refusal> append(Event event) {
        Notes notes = kept.get(event.consultation());
        if (notes == null) {
            return Optional.of(new Refusal(Refusal.Code.UNKNOWN_CONSULTATION, "no such consultation here"));
        }
        Optional<Refusal> refusal = Rules.refusalOf(notes.consultation(), event.author(), event.fact());
        if (refusal.isPresent()) {
            return refusal;
        }
        Step next = Steps.after(event.fact(), notes.step(), notes.with(event));
        store.append(event, next);
        notes.add(event, next);
        return Optional.empty();
    }

    public void show(Notes notes, Step step) {
        store.step(notes.id(), step);
        notes.show(step);
    }

    /// The server recorded an event, this station's or another's. Harmless when it is known, or belongs to a consultation that was forgotten.
    public void confirm(Recorded recorded) {
        Notes notes = kept.get(recorded.event().consultation());
        if (notes == null) {
            return;
        }
        store.confirm(recorded);
        notes.confirm(recorded);
        forgetFinished();
    }

    /// The server refused an event of this station's. Harmless when it is not pending.
    public void refuse(EventId event, Refusal refusal) {
        for (Notes notes : kept.values()) {
            if (notes.awaits(event)) {
                store.refuse(event, refusal);
                notes.refuse(event, refusal);
                LOG.warn("refused consultation={} event={} code={}", notes.id(), event, refusal.code());
            }
        }
        forgetFinished();
    }

    /// A person has seen that the server refused `event`.
    public void seen(EventId event) {
        store.seen(event);
        kept.values().forEach(notes -> notes.seen(event));
        forgetFinished();
    }

    /// The oldest event that the server has not acknowledged.
    public Optional<Event> firstPending() {
        return store.firstPending();
    }

    /// How many events the server has not acknowledged.
    public int pending() {
        return kept.values().stream().mapToInt(Notes::unacknowledged).sum();
    }

    private void forgetFinished() {
        for (Notes notes : new ArrayList<>(kept.values())) {
            if (notes.finished()) {
                store.forget(notes.id());
                kept.remove(notes.id());
                remember(notes.own());
                LOG.info("forgotten consultation={}", notes.id());
            }
        }
    }

    private void remember(List<Event> events) {
        events.forEach(event -> forgotten.add(event.id()));
        while (forgotten.size() > MOST_REMEMBERED) {
            forgotten.remove();
        }
    }

    @Override
    public void close() {
        store.close();
    }
}
