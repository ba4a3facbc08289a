package fr.chevet.signaling.stations;

import fr.chevet.protocol.Site;
import fr.chevet.protocol.StationId;
import fr.chevet.signaling.store.StationRows;
import fr.chevet.signaling.store.Writer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes a station into the network: a code is given out for a site, and whoever brings it first leaves their public key.
public final class Enrolment {
    /// What a station brings.
    public record Request(String code, String algorithm, String publicKey) {}

    /// What it is told.
    public record Enrolled(StationId station, Site site) {}

    private static final Logger log = LoggerFactory.getLogger(Enrolment.class);

    private final StationRows rows;
    private final Writer writer;
    private final Clock clock;
    private Consumer<StationId> whenRekeyed = station -> {};

    public Enrolment(StationRows rows, Writer writer, Clock clock) {
        this.rows = rows;
        this.writer = writer;
        this.clock = clock;
    }

    /// Told a station that has a new key, so that a link opened with the old one is closed.
    public void onRekeyed(Consumer<StationId> listener) {
        whenRekeyed = listener;
    }

    /// A code for `site`, good once and for `validity`.
    public String newCode(Site site, Duration validity) {
        String code = EnrolmentCode.random();
        Instant expires = clock.instant().plus(validity);
        writer.write(transaction -> {
            rows.addCode(transaction, EnrolmentCode.hash(code), site, expires);
            return code;
        }).join();
        return code;
    }

    /// Enrols; nothing when the code is unknown, used or too old: which of them is not said. @throws Invalid when the key is none
    public CompletableFuture<Optional<Enrolled>> enrol(Request request) {
        StationKey.read(request.algorithm(), request.publicKey());
        Instant now = clock.instant();
        return writer.write(transaction -> {
            Optional<Site> site = rows.useCode(transaction, EnrolmentCode.hash(request.code()), now);
            site.ifPresent(place -> {
                rows.enrol(transaction, new StationRows.Enrolled(place, request.algorithm(), request.publicKey()), now);
                transaction.onCommit(() -> {
                    log.info("station enrolled station={}", place.station());
                    whenRekeyed.accept(place.station());
                });
            });
            return site.map(place -> new Enrolled(place.station(), place));
        });
    }
}
