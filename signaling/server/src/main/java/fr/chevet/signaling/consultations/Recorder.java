package fr.chevet.signaling.consultations;

import com.fasterxml.jackson.annotation.JsonTypeName;
import fr.chevet.protocol.ConsultationId;
import fr.chevet.protocol.Event;
import fr.chevet.protocol.Fact;
import fr.chevet.protocol.Invalid;
import fr.chevet.protocol.Phase;
import fr.chevet.protocol.Recorded;
import fr.chevet.protocol.Refusal;
import fr.chevet.protocol.Role;
import fr.chevet.protocol.Rules;
import fr.chevet.protocol.Seal;
import fr.chevet.protocol.StationId;
import fr.chevet.signaling.store.ConsultationRows;
import fr.chevet.signaling.store.Transaction;
import fr.chevet.signaling.store.Writer;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/// Owns append: judges an event by the rule book, gives it its place, and tells nobody before it is on disk.
///
/// Ledgers live on the writer's thread only, so two physicians who accept at once come one after the other. What is recorded goes to the [Board] in the
/// order of the commits, and only then to who asked.
public final class Recorder {
    private final ConsultationRows rows;
    private final Writer writer;
    private final Clock clock;
    private final Board board;
    private final Executor loop;
    private final Map<ConsultationId, Ledger> ledgers = new HashMap<>();

    public Recorder(ConsultationRows rows, Writer writer, Clock clock, Board board, Executor loop) {
        this.rows = rows;
        this.writer = writer;
        this.clock = clock;
        this.board = board;
        this.loop = loop;
    }

    /// Reads and verifies every consultation that has not ended, and puts it on the board. Done when the answer comes.
    public CompletableFuture<Integer> restore() {
        List<ConsultationId> open = rows.open();
        return writer.write(transaction -> {
            for (ConsultationId id : open) {
                rows
                        .find(transaction, id)
                        .filter(stored -> stored.key().isPresent())
                        .map(Ledger::read)
                        .ifPresent(ledger -> restored(transaction, ledger));
            }
            return open.size();
        });
    }

    private void restored(Transaction transaction, Ledger ledger) {
        ledgers.put(ledger.id(), ledger);
        var shown = new Open(ledger.station(), ledger.consultation(), ledger.entries());
        transaction.onCommit(() -> loop.execute(() -> board.restore(shown)));
    }

    /// Records what a station submits. It may speak of its own consultations only, and for itself and its professionals only.
    public CompletableFuture<Appended> submit(StationId station, Event event) {
        return writer.write(transaction -> append(transaction, event, Optional.of(station)));
    }

    /// Records what a physician or the server itself states.
    public CompletableFuture<Appended> state(Event event) {
        return writer.write(transaction -> append(transaction, event, Optional.empty()));
    }

    /// A log that may have ended long ago, from the disk.
    public Optional<Open> find(ConsultationId id) {
        return rows.find(id).filter(stored -> stored.key().isPresent()).map(stored -> {
            Ledger ledger = Ledger.read(stored);
            return new Open(ledger.station(), ledger.consultation(), ledger.entries());
        });
    }

    private Appended append(Transaction transaction, Event event, Optional<StationId> station) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Ledger ledger;
        try {
            ledger = ledger(transaction, event.consultation());
        } catch (Invalid e) {
            return Appended.denied(Refusal.Code.UNKNOWN_CONSULTATION, e.getMessage() == null ? "unreadable" : e.getMessage());
        }
        Optional<Refusal> foreign = station.flatMap(from -> Ownership.refusalOf(from, ledger == null ? null : ledger.station(), event));
        if (foreign.isPresent()) {
            return new Appended.Denied(foreign.get());
        }
        Optional<ConsultationRows.Place> place = rows.place(transaction, event.id());
        if (place.isPresent()) {
            return again(ledger, place.get(), event);
        }
        if (ledger == null) {
            return station.isEmpty()
                    ? Appended.denied(Refusal.Code.UNKNOWN_CONSULTATION, "no such consultation")
                    : first(transaction, event, station.get(), now);
        }
        if (ledger.brokenAt().isPresent()) {
            return readOnly(ledger);
        }
        return judge(transaction, ledger, event, now);
    }

    /// Not final: what is submitted stays at its author until somebody has repaired the log.
    private static Appended readOnly(Ledger ledger) {
        return Appended.denied(Refusal.Code.TRY_AGAIN, "the log was changed on disk at " + ledger.brokenAt().getAsLong());
    }

    private Appended first(Transaction transaction, Event event, StationId station, Instant now) {
        byte[] key = Seal.newKey();
        Ledger ledger = Ledger.blank(event.consultation(), station, key);
        Optional<Refusal> refusal = Rules.refusalOf(ledger.consultation(), event.author(), event.fact());
        if (refusal.isPresent()) {
            return new Appended.Denied(refusal.get());
        }
        rows.open(transaction, event.consultation(), station, key, now);
        ledgers.put(ledger.id(), ledger);
        return enter(transaction, ledger, event, now);
    }

    private Appended judge(Transaction transaction, Ledger ledger, Event event, Instant now) {
        Optional<Refusal> refusal = Rules.refusalOf(ledger.consultation(), event.author(), event.fact());
        return refusal.<Appended>map(Appended.Denied::new).orElseGet(() -> enter(transaction, ledger, event, now));
    }

    private Appended enter(Transaction transaction, Ledger ledger, Event event, Instant now) {
        transaction.onRollback(() -> ledgers.remove(ledger.id()));
        var row = ledger.next(event, now);
        rows.append(transaction, ledger.id(), row, name(event.fact()));
        if (event.fact() instanceof Fact.ConsultationEnded) {
            rows.end(transaction, ledger.id(), now);
        }
        var recorded = new Recorded(event, row.sequence(), now, row.hash());
        ledger.confirm(recorded);
        var consultation = ledger.consultation();
        transaction.onCommit(() -> {
            if (consultation.phase() == Phase.ENDED) {
                ledgers.remove(ledger.id());
            }
            loop.execute(() -> board.recorded(ledger.station(), recorded, consultation));
        });
        return new Appended.Entered(recorded, false);
    }

    /// The same event again is told its place again. A page's event is born here, so its words differ by the time it came.
    private static Appended again(@Nullable Ledger ledger, ConsultationRows.Place place, Event event) {
        if (ledger != null && place.consultation().equals(ledger.id()) && place.sequence() <= ledger.entries().size()) {
            Recorded known = ledger.at(place.sequence());
            Event same = known.event();
            boolean said = event.author().role() == Role.PHYSICIAN && same.author().equals(event.author())
                    && same.fact().equals(event.fact());
            if (said || same.text().equals(event.text())) {
                return new Appended.Entered(known, true);
            }
        }
        return ledger != null && ledger.brokenAt().isPresent()
                ? readOnly(ledger)
                : Appended.denied(Refusal.Code.CONFLICT, "this id stands for another event");
    }

    private @Nullable Ledger ledger(Transaction transaction, ConsultationId id) {
        Ledger known = ledgers.get(id);
        if (known != null) {
            return known;
        }
        var stored = rows.find(transaction, id);
        if (stored.isEmpty()) {
            return null;
        }
        Ledger read = Ledger.read(stored.get());
        if (read.consultation().phase() != Phase.ENDED) {
            ledgers.put(id, read);
        }
        return read;
    }

    private static String name(Fact fact) {
        if (fact instanceof Fact.Unread unread) {
            return unread.name();
        }
        JsonTypeName name = fact.getClass().getAnnotation(JsonTypeName.class);
        return name == null ? fact.getClass().getSimpleName() : name.value();
    }
}
