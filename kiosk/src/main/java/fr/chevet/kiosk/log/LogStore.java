package fr.chevet.kiosk.log;

import fr.chevet.protocol.ConsultationId;
import fr.chevet.protocol.Event;
import fr.chevet.protocol.EventId;
import fr.chevet.protocol.Recorded;
import fr.chevet.protocol.Refusal;
import fr.chevet.protocol.wire.Step;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/// The log's file: one SQLite database, on disk when a method returns.
///
/// Every commit waits for the disk (`synchronous=FULL`), so a power cut loses nothing that was shown. What is deleted is overwritten
/// (`secure_delete`) and the write-ahead log is emptied: the kiosk forgets its patients. One connection, one thread.
final class LogStore implements AutoCloseable {
    /// The consultations that are still kept, oldest first, each with the screen that was shown.
    record Opened(ConsultationId id, Step step) {}

    private final Handle handle;

    private LogStore(Handle handle) {
        this.handle = handle;
    }

    static LogStore open(Path file) {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
        config.enforceForeignKeys(true);
        var source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        Flyway.configure(LogStore.class.getClassLoader()).dataSource(source).locations("classpath:db/kiosk").load().migrate();
        return new LogStore(Jdbi.create(source).open());
    }

    List<Opened> consultations() {
        return handle
                .createQuery("SELECT id, step FROM consultation ORDER BY opened")
                .map((row, context) -> new Opened(ConsultationId.of(row.getString("id")), Step.valueOf(row.getString("step"))))
                .list();
    }

    /// The consultation's events: the station's own as they were born, then the others.
    List<StoredEvent> events(ConsultationId consultation) {
        return handle
                .createQuery("SELECT * FROM event WHERE consultation = :id ORDER BY born IS NULL, born, sequence")
                .bind("id", consultation.toString())
                .map((row, context) -> stored(row))
                .list();
    }

    void open(Event opened, Step step) {
        handle.useTransaction(transaction -> {
            transaction
                    .createUpdate("INSERT INTO consultation (id, opened, step) "
                            + "VALUES (:id, (SELECT coalesce(max(opened), 0) + 1 FROM consultation), :step)")
                    .bind("id", opened.consultation().toString())
                    .bind("step", step.name())
                    .execute();
            insert(transaction, opened);
        });
    }

    void append(Event event, Step step) {
        handle.useTransaction(transaction -> {
            insert(transaction, event);
            step(transaction, event.consultation(), step);
        });
    }

    void step(ConsultationId consultation, Step step) {
        handle.useTransaction(transaction -> step(transaction, consultation, step));
    }

    void confirm(Recorded recorded) {
        Event event = recorded.event();
        handle.useTransaction(transaction -> transaction
                .createUpdate("INSERT INTO event (id, consultation, text, state, sequence, recorded_at, hash) "
                        + "VALUES (:id, :consultation, :text, 'confirmed', :sequence, :recordedAt, :hash) "
                        + "ON CONFLICT (id) DO UPDATE SET state = 'confirmed', sequence = :sequence, recorded_at = :recordedAt, hash = :hash")
                .bind("id", event.id().toString())
                .bind("consultation", event.consultation().toString())
                .bind("text", event.text())
                .bind("sequence", recorded.sequence())
                .bind("recordedAt", recorded.recordedAt().toEpochMilli())
                .bind("hash", recorded.hash())
                .execute());
    }

    void refuse(EventId event, Refusal refusal) {
        handle.useTransaction(transaction -> transaction
                .createUpdate("UPDATE event SET state = 'refused', code = :code, message = :message, who = :who "
                        + "WHERE id = :id AND state = 'pending'")
                .bind("id", event.toString())
                .bind("code", refusal.code().name())
                .bind("message", refusal.message())
                .bind("who", refusal.who().orElse(null))
                .execute());
    }

    void seen(EventId event) {
        handle.useTransaction(transaction -> transaction
                .createUpdate("UPDATE event SET seen = 1 WHERE id = :id AND state = 'refused'")
                .bind("id", event.toString())
                .execute());
    }

    /// The oldest event that the server has not acknowledged.
    Optional<Event> firstPending() {
        return handle
                .createQuery("SELECT text FROM event WHERE state = 'pending' ORDER BY born LIMIT 1")
                .map((row, context) -> Event.parseRecorded(row.getString("text")))
                .findOne();
    }

    /// Forgets the consultation and all that was said in it; nothing of it stays in the files.
    void forget(ConsultationId consultation) {
        handle.useTransaction(transaction -> {
            transaction.execute("DELETE FROM event WHERE consultation = ?", consultation.toString());
            transaction.execute("DELETE FROM consultation WHERE id = ?", consultation.toString());
        });
        handle.createQuery("PRAGMA wal_checkpoint(TRUNCATE)").mapToMap().list();
    }

    private static void insert(Handle transaction, Event event) {
        transaction
                .createUpdate("INSERT INTO event (id, consultation, born, text, state) "
                        + "VALUES (:id, :consultation, (SELECT coalesce(max(born), 0) + 1 FROM event), :text, 'pending')")
                .bind("id", event.id().toString())
                .bind("consultation", event.consultation().toString())
                .bind("text", event.text())
                .execute();
    }

    private static void step(Handle transaction, ConsultationId consultation, Step step) {
        transaction
                .createUpdate("UPDATE consultation SET step = :step WHERE id = :id AND step <> :step")
                .bind("id", consultation.toString())
                .bind("step", step.name())
                .execute();
    }

    private static StoredEvent stored(ResultSet row) throws SQLException {
        Event event = Event.parseRecorded(row.getString("text"));
        row.getLong("born");
        boolean own = !row.wasNull();
        StoredEvent.Standing standing = switch (row.getString("state")) {
            case "confirmed" -> new StoredEvent.Confirmed(new Recorded(event, row.getLong("sequence"),
                    Instant.ofEpochMilli(row.getLong("recorded_at")), row.getString("hash")));
            case "refused" -> new StoredEvent.Refused(new Refusal(Refusal.Code.valueOf(row.getString("code")), row.getString("message"),
                    Optional.ofNullable(row.getString("who"))), row.getBoolean("seen"));
            default -> new StoredEvent.Pending();
        };
        return new StoredEvent(event, own, standing);
    }

    @Override
    public void close() {
        handle.close();
    }
}
