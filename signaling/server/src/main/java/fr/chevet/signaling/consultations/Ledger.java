package fr.chevet.signaling.consultations;

import fr.chevet.protocol.Chain;
import fr.chevet.protocol.Consultation;
import fr.chevet.protocol.ConsultationId;
import fr.chevet.protocol.ConsultationLog;
import fr.chevet.protocol.Event;
import fr.chevet.protocol.Invalid;
import fr.chevet.protocol.Recorded;
import fr.chevet.protocol.Seal;
import fr.chevet.protocol.StationId;
import fr.chevet.signaling.store.ConsultationRows;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One consultation's log with its key, opened: what the next event is judged by and chained to.
///
/// A log that was changed on disk is read up to the first changed row and takes nothing more.
final class Ledger {
    private static final Logger log = LoggerFactory.getLogger(Ledger.class);

    private final ConsultationId id;
    private final StationId station;
    private final Seal seal;
    private final ConsultationLog events;
    private String lastHash;
    private OptionalLong brokenAt = OptionalLong.empty();

    private Ledger(ConsultationId id, StationId station, byte[] key) {
        this.id = id;
        this.station = station;
        this.seal = new Seal(key);
        this.events = new ConsultationLog(id);
        this.lastHash = Chain.start(id);
    }

    static Ledger blank(ConsultationId id, StationId station, byte[] key) {
        return new Ledger(id, station, key);
    }

    /// Verifies and opens what is stored. An erased consultation has no key and no ledger.
    static Ledger read(ConsultationRows.Stored stored) {
        var ledger = new Ledger(stored.id(), stored.station(), stored.key().orElseThrow(() -> new Invalid("the consultation is erased")));
        ledger.brokenAt = Chain.firstBreak(stored.id(), stored.rows());
        for (Chain.Row row : stored.rows()) {
            if (row.sequence() >= ledger.brokenAt.orElse(Long.MAX_VALUE) || !ledger.take(row)) {
                break;
            }
        }
        if (ledger.brokenAt.isPresent()) {
            log.error("log was changed on disk consultation={} sequence={}: it is read-only", stored.id(), ledger.brokenAt.getAsLong());
        }
        return ledger;
    }

    private boolean take(Chain.Row row) {
        try {
            Event event = Event.parseRecorded(seal.open(row.event(), row.sealed()));
            confirm(new Recorded(event, row.sequence(), row.recordedAt(), row.hash()));
            return true;
        } catch (Invalid e) {
            brokenAt = OptionalLong.of(row.sequence());
            return false;
        }
    }

    /// The row that `event` becomes, next in the chain; nothing is changed before [#confirm].
    Chain.Row next(Event event, Instant now) {
        String sealed = seal.seal(event.id(), event.text());
        long sequence = events.sequence() + 1;
        return new Chain.Row(event.id(), sequence, now, sealed, Chain.hash(lastHash, sequence, now, event.id(), sealed));
    }

    void confirm(Recorded recorded) {
        events.confirm(recorded);
        lastHash = recorded.hash();
    }

    ConsultationId id() {
        return id;
    }

    StationId station() {
        return station;
    }

    Consultation consultation() {
        return events.consultation();
    }

    List<Recorded> entries() {
        return events.confirmed();
    }

    OptionalLong brokenAt() {
        return brokenAt;
    }

    Recorded at(long sequence) {
        return events.confirmed().get((int) sequence - 1);
    }
}
