package fr.chevet.signaling.consultations;

import fr.chevet.protocol.Consultation;
import fr.chevet.protocol.ConsultationId;
import fr.chevet.protocol.Phase;
import fr.chevet.protocol.Recorded;
import fr.chevet.protocol.StationId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The open consultations as committed, for all who show them. Lives on the server's loop: no other thread touches it.
public final class Board {
    /// Who wants to know, on the loop, in the order of the commits. An ended consultation is told last and is then off the board.
    @FunctionalInterface
    public interface Listener {
        void recorded(StationId station, Recorded recorded, Consultation consultation);
    }

    private final Map<ConsultationId, Open> open = new LinkedHashMap<>();
    private final List<Listener> listeners = new ArrayList<>();

    /// Listeners are told in the order they came.
    public void listen(Listener listener) {
        listeners.add(listener);
    }

    void restore(Open restored) {
        open.put(restored.consultation().id(), new Open(restored.station(), restored.consultation(), new ArrayList<>(restored.entries())));
    }

    void recorded(StationId station, Recorded recorded, Consultation consultation) {
        if (consultation.phase() == Phase.ENDED) {
            open.remove(consultation.id());
        } else {
            List<Recorded> entries = find(consultation.id()).map(Open::entries).orElseGet(ArrayList::new);
            entries.add(recorded);
            open.put(consultation.id(), new Open(station, consultation, entries));
        }
        listeners.forEach(listener -> listener.recorded(station, recorded, consultation));
    }

    public Optional<Open> find(ConsultationId id) {
        return Optional.ofNullable(open.get(id));
    }

    public Collection<Open> all() {
        return Collections.unmodifiableCollection(open.values());
    }
}
