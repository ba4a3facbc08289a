package fr.chevet.signaling.store;

import fr.chevet.protocol.Json;
import fr.chevet.protocol.Site;
import fr.chevet.protocol.StationId;
import java.time.Instant;
import java.util.Optional;

/// Enrolled stations, and the codes that let one be.
public final class StationRows {
    /// A station as enrolled: `publicKey` is its SubjectPublicKeyInfo in base64, `algorithm` "Ed25519" or "P-256".
    public record Enrolled(Site site, String algorithm, String publicKey) {}

    private final Database database;

    public StationRows(Database database) {
        this.database = database;
    }

    public Optional<Enrolled> find(StationId station) {
        return database
                .read(
                        handle -> handle
                                .createQuery("SELECT site, algorithm, public_key FROM station WHERE id = :id")
                                .bind("id", station.value())
                                .map(
                                        (row, context) -> new Enrolled(Json.read(row.getString("site"), Site.class),
                                                row.getString("algorithm"),
                                                row.getString("public_key")))
                                .findOne());
    }

    public void addCode(Transaction transaction, String hash, Site site, Instant expires) {
        transaction
                .handle()
                .createUpdate("INSERT INTO enrolment_code (hash, site, expires) VALUES (:hash, :site, :expires)")
                .bind("hash", hash)
                .bind("site", Json.write(site))
                .bind("expires", expires.toEpochMilli())
                .execute();
    }

    /// The site that the code stands for, once: a code that is unknown, used or too old gives nothing.
    public Optional<Site> useCode(Transaction transaction, String hash, Instant now) {
        int used = transaction
                .handle()
                .createUpdate("UPDATE enrolment_code SET used = :now WHERE hash = :hash AND used IS NULL AND expires > :now")
                .bind("hash", hash)
                .bind("now", now.toEpochMilli())
                .execute();
        return used == 0
                ? Optional.empty()
                : Optional
                        .of(
                                transaction
                                        .handle()
                                        .createQuery("SELECT site FROM enrolment_code WHERE hash = :hash")
                                        .bind("hash", hash)
                                        .map((row, context) -> Json.read(row.getString("site"), Site.class))
                                        .one());
    }

    /// Enrols a station; one that is known gets the new key in the place of the old.
    public void enrol(Transaction transaction, Enrolled station, Instant now) {
        transaction
                .handle()
                .createUpdate("""
                        INSERT INTO station (id, public_key, algorithm, site, enrolled_at) VALUES (:id, :key, :algorithm, :site, :now)
                        ON CONFLICT (id) DO UPDATE SET public_key = :key, algorithm = :algorithm, site = :site, enrolled_at = :now""")
                .bind("id", station.site().station().value())
                .bind("key", station.publicKey())
                .bind("algorithm", station.algorithm())
                .bind("site", Json.write(station.site()))
                .bind("now", now.toEpochMilli())
                .execute();
    }
}
