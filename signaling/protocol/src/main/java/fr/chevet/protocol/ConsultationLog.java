package fr.chevet.protocol;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// One consultation's log in memory: confirmed events in the server's order, the station's own pending ones on top, and those the server refused.
///
/// Delivery may repeat itself and come in any order: an event that arrives before the one it follows waits for it. Not safe for threads; its owner is.
public final class ConsultationLog {
    /// An event that the server refused: kept until a person has seen it.
    public record Refused(Event event, Refusal refusal) {}

    private final ConsultationId id;
    private final List<Recorded> confirmed = new ArrayList<>();
    private final SortedMap<Long, Recorded> early = new TreeMap<>();
    private final SequencedMap<EventId, Event> pending = new LinkedHashMap<>();
    private final SequencedMap<EventId, Refused> refused = new LinkedHashMap<>();
    private final Set<EventId> dismissed = new HashSet<>();
    private Consultation consultation;

    public ConsultationLog(ConsultationId id) {
        this.id = id;
        this.consultation = Consultation.blank(id);
    }

    public Consultation consultation() {
        return consultation;
    }

    /// The last event that follows all before it; what a link asks the server to go on from.
    public long sequence() {
        return confirmed.size();
    }

    public List<Recorded> confirmed() {
        return List.copyOf(confirmed);
    }

    public List<Event> pending() {
        return List.copyOf(pending.values());
    }

    public List<Refused> refused() {
        return List.copyOf(refused.values());
    }

    /// Takes an event that the server has recorded; harmless when it is known.
    public void confirm(Recorded recorded) {
        requireOurs(recorded.event());
        if (recorded.sequence() > sequence()) {
            early.putIfAbsent(recorded.sequence(), recorded);
        }
        while (!early.isEmpty() && early.firstKey() == sequence() + 1) {
            Recorded next = early.pollFirstEntry().getValue();
            confirmed.add(next);
            pending.remove(next.event().id());
            refused.remove(next.event().id());
        }
        fold();
    }

    /// Takes an event of the station's own, not confirmed yet; harmless when it is known.
    public void pend(Event event) {
        requireOurs(event);
        boolean known = refused.containsKey(event.id())
                || dismissed.contains(event.id())
                || confirmed.stream().anyMatch(recorded -> recorded.event().id().equals(event.id()));
        if (!known) {
            pending.putIfAbsent(event.id(), event);
            fold();
        }
    }

    /// Takes the server's refusal of a pending event. One that passes leaves the event pending: it will be sent again.
    public void refuse(EventId event, Refusal refusal) {
        if (refusal.code().passes()) {
            return;
        }
        Event withdrawn = pending.remove(event);
        if (withdrawn != null) {
            refused.put(event, new Refused(withdrawn, refusal));
            fold();
        }
    }

    /// A person has seen the refusal.
    public void seen(EventId event) {
        if (refused.remove(event) != null) {
            dismissed.add(event);
        }
    }

    private void requireOurs(Event event) {
        if (!event.consultation().equals(id)) {
            throw new Invalid("an event of another consultation");
        }
    }

    private void fold() {
        consultation = Consultation.of(id, confirmed, pending.values());
    }
}
