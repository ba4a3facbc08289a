package fr.chevet.signaling.store;

import fr.chevet.protocol.Chain;
import fr.chevet.protocol.ConsultationId;
import fr.chevet.protocol.EventId;
import fr.chevet.protocol.StationId;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Consultations and their events as they lie on disk, sealed.
public final class ConsultationRows {
    /// A whole log, unread and unverified. The key is absent once it was destroyed.
    public record Stored(ConsultationId id, StationId station, Optional<byte[]> key, List<Chain.Row> rows) {}

    /// Where an event stands.
    public record Place(ConsultationId consultation, long sequence) {}

    private final Database database;

    public ConsultationRows(Database database) {
        this.database = database;
    }

    /// Ids of those that have not ended.
    public List<ConsultationId> open() {
        return database
                .read(
                        handle -> handle
                                .createQuery("SELECT id FROM consultation WHERE ended IS NULL ORDER BY opened_at, id")
                                .map((row, context) -> ConsultationId.of(row.getString("id")))
                                .list());
    }

    public Optional<Stored> find(ConsultationId id) {
        return database.read(handle -> select(handle, id));
    }

    public Optional<Stored> find(Transaction transaction, ConsultationId id) {
        return select(transaction.handle(), id);
    }

    private static Optional<Stored> select(Handle handle, ConsultationId id) {
        Optional<StationId> station = handle
                .createQuery("SELECT station FROM consultation WHERE id = :id")
                .bind("id", id.toString())
                .map((row, context) -> new StationId(row.getString("station")))
                .findOne();
        return station.map(owner -> new Stored(id, owner, key(handle, id), rows(handle, id)));
    }

    private static Optional<byte[]> key(Handle handle, ConsultationId id) {
        return handle
                .createQuery("SELECT key FROM consultation_key WHERE id = :id")
                .bind("id", id.toString())
                .map((row, context) -> Base64.getDecoder().decode(row.getString("key")))
                .findOne();
    }

    private static List<Chain.Row> rows(Handle handle, ConsultationId id) {
        return handle
                .createQuery("SELECT sequence, event_id, recorded_at, sealed, hash FROM event WHERE consultation = :id ORDER BY sequence")
                .bind("id", id.toString())
                .map(
                        (row, context) -> new Chain.Row(EventId.of(row.getString("event_id")), row.getLong("sequence"),
                                Instant.ofEpochMilli(row.getLong("recorded_at")),
                                row.getString("sealed"),
                                row.getString("hash")))
                .list();
    }

    /// Where an event of this id stands, in whatever consultation.
    public Optional<Place> place(Transaction transaction, EventId event) {
        return transaction
                .handle()
                .createQuery("SELECT consultation, sequence FROM event WHERE event_id = :event")
                .bind("event", event.toString())
                .map((row, context) -> new Place(ConsultationId.of(row.getString("consultation")), row.getLong("sequence")))
                .findOne();
    }

    public void open(Transaction transaction, ConsultationId id, StationId station, byte[] key, Instant now) {
        transaction
                .handle()
                .createUpdate("INSERT INTO consultation (id, station, opened_at) VALUES (:id, :station, :now)")
                .bind("id", id.toString())
                .bind("station", station.value())
                .bind("now", now.toEpochMilli())
                .execute();
        transaction
                .handle()
                .createUpdate("INSERT INTO consultation_key (id, key) VALUES (:id, :key)")
                .bind("id", id.toString())
                .bind("key", Base64.getEncoder().encodeToString(key))
                .execute();
    }

    /// `type` is the fact's name, for counting without unsealing.
    public void append(Transaction transaction, ConsultationId id, Chain.Row row, String type) {
        transaction
                .handle()
                .createUpdate("""
                        INSERT INTO event (consultation, sequence, event_id, type, recorded_at, sealed, hash)
                        VALUES (:consultation, :sequence, :event, :type, :recordedAt, :sealed, :hash)""")
                .bind("consultation", id.toString())
                .bind("sequence", row.sequence())
                .bind("event", row.event().toString())
                .bind("type", type)
                .bind("recordedAt", row.recordedAt().toEpochMilli())
                .bind("sealed", row.sealed())
                .bind("hash", row.hash())
                .execute();
    }

    public void end(Transaction transaction, ConsultationId id, Instant now) {
        transaction
                .handle()
                .createUpdate("UPDATE consultation SET ended = :now WHERE id = :id")
                .bind("id", id.toString())
                .bind("now", now.toEpochMilli())
                .execute();
    }
}
