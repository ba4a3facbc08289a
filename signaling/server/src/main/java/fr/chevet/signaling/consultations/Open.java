package fr.chevet.signaling.consultations;

import fr.chevet.protocol.Consultation;
import fr.chevet.protocol.Recorded;
import fr.chevet.protocol.StationId;
import java.util.List;

/// A consultation as it is on disk: whose it is, what it folds to, and its entries.
public record Open(StationId station, Consultation consultation, List<Recorded> entries) {
    /// Entries behind a sequence; none when it lies beyond the log.
    public List<Recorded> behind(long after) {
        return after >= entries.size() ? List.of() : entries.subList((int) Math.max(0, after), entries.size());
    }
}
