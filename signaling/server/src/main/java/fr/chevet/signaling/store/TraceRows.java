package fr.chevet.signaling.store;

import fr.chevet.protocol.ConsultationId;
import fr.chevet.protocol.PersonId;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Who opened or changed what, when, and whether they were let.
public final class TraceRows {
    public record Access(PersonId who, Instant at, ConsultationId consultation, String what, String result) {}

    private final Database database;

    public TraceRows(Database database) {
        this.database = database;
    }

    public void add(Transaction transaction, Access access) {
        transaction
                .handle()
                .createUpdate(
                        "INSERT INTO access_trace (who, at, consultation, what, result) VALUES (:who, :at, :consultation, :what, :result)")
                .bind("who", access.who().value())
                .bind("at", access.at().toEpochMilli())
                .bind("consultation", access.consultation().toString())
                .bind("what", access.what())
                .bind("result", access.result())
                .execute();
    }

    /// In the order of time.
    public List<Access> of(ConsultationId consultation) {
        return database.read(handle -> select(handle, consultation));
    }

    private static List<Access> select(Handle handle, ConsultationId consultation) {
        return handle
                .createQuery("SELECT who, at, what, result FROM access_trace WHERE consultation = :consultation ORDER BY at")
                .bind("consultation", consultation.toString())
                .map(
                        (row, context) -> new Access(new PersonId(row.getString("who")), Instant.ofEpochMilli(row.getLong("at")),
                                consultation,
                                row.getString("what"),
                                row.getString("result")))
                .list();
    }
}
