package fr.chevet.kiosk.link;

import static org.assertj.core.api.Assertions.assertThat;

import fr.chevet.kiosk.log.Consultations;
import fr.chevet.protocol.Author;
import fr.chevet.protocol.ConsultationId;
import fr.chevet.protocol.Event;
import fr.chevet.protocol.EventId;
import fr.chevet.protocol.Fact;
import fr.chevet.protocol.IdentityStatus;
import fr.chevet.protocol.Patient;
import fr.chevet.protocol.PersonId;
import fr.chevet.protocol.Recorded;
import fr.chevet.protocol.Refusal;
import fr.chevet.protocol.Sex;
import fr.chevet.protocol.Site;
import fr.chevet.protocol.SiteType;
import fr.chevet.protocol.StationId;
import fr.chevet.protocol.wire.FromServer;
import fr.chevet.protocol.wire.FromStation;
import fr.chevet.protocol.wire.LinkFrame;
import fr.chevet.protocol.wire.SharedFrame;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.Size;

/// Any course of lost answers, cut lines, put-off and repeated answers, and stations killed in between: nothing is lost, nothing is there twice.
class LogExchangeTest {
    /// What can happen next.
    enum Happening {
        STATES,
        STATES_SOMETHING_REFUSED,
        PHYSICIAN_STATES,
        SERVER_HEARS,
        SERVER_HEARS_TOO,
        SERVER_PUTS_OFF,
        SERVER_REPEATS,
        STATION_HEARS,
        STATION_HEARS_TOO,
        TIME_PASSES,
        LINE_CUT,
        LINE_BACK,
        STATION_KILLED
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void nothing_is_lost_and_nothing_doubled(@ForAll @Size(min = 10, max = 60) List<Happening> course) throws IOException {
        try (var world = new World()) {
            course.forEach(world::happens);
            world.settle();
            assertThat(world.ownAtServer()).isEqualTo(world.acceptable);
            assertThat(world.ownAtServer()).doesNotHaveDuplicates();
            assertThat(world.consultations.pending()).isZero();
            var notes = world.consultations.of(world.id).orElseThrow();
            assertThat(notes.sequence()).isEqualTo(world.log.size());
            assertThat(notes.consultation().pending()).isZero();
            assertThat(notes.refused()).extracting(refused -> refused.event().id()).containsExactlyInAnyOrderElementsOf(world.refused);
        }
    }

    /// Station and server with a line between them that the course of a test moves.
    private static final class World implements AutoCloseable {
        private static final Author NURSE = Author.professional(new PersonId("n"), "Claire Petit");
        private static final Site SITE = new Site(new StationId("s"), "Site", SiteType.PHARMACY, "");

        final ConsultationId id = ConsultationId.random();
        final List<EventId> acceptable = new ArrayList<>();
        final Set<EventId> refused = new HashSet<>();
        final List<Recorded> log = new ArrayList<>();
        private final Path folder = Files.createTempDirectory("outbox");
        private final Deque<FromStation> up = new ArrayDeque<>();
        private final Deque<FromServer> down = new ArrayDeque<>();
        private final List<Runnable> timers = new ArrayList<>();
        private boolean following;
        private boolean online;
        Consultations consultations;
        private LogExchange exchange;

        World() throws IOException {
            wake();
            Event opened = event(new Fact.ConsultationOpened(SITE));
            consultations.begin(opened);
            acceptable.add(opened.id());
            state(new Fact.PatientIdentified(new Patient("DUPONT", "Jeanne", LocalDate.of(1951, 5, 4), Sex.FEMALE,
                    IdentityStatus.values()[0])));
        }

        private void wake() {
            consultations = Consultations.open(folder.resolve("log.sqlite"));
            exchange = new LogExchange((wait, task) -> timers.add(task), consultations, frame -> {
                if (online) {
                    up.add(frame);
                }
            });
        }

        private Event event(Fact fact) {
            return Event.of(EventId.random(), id, NURSE, Instant.now(), OptionalLong.empty(), fact);
        }

        private Event state(Fact fact) {
            Event event = event(fact);
            assertThat(consultations.append(event)).isEmpty();
            acceptable.add(event.id());
            exchange.submit();
            return event;
        }

        void happens(Happening happening) {
            switch (happening) {
                case STATES -> state(new Fact.ConsentGiven());
                case STATES_SOMETHING_REFUSED -> {
                    Event event = state(new Fact.ConsentRefused());
                    acceptable.remove(event.id());
                    refused.add(event.id());
                }
                case PHYSICIAN_STATES -> {
                    if (!log.isEmpty()) {
                        Recorded recorded = record(Event.of(EventId.random(), id, Author.server(), Instant.now(), OptionalLong.empty(),
                                new Fact.LineInterrupted(fr.chevet.protocol.Role.STATION, Instant.EPOCH, Instant.EPOCH)));
                        if (online && following) {
                            down.add(LinkFrame.Entry.of(recorded));
                        }
                    }
                }
                case SERVER_HEARS, SERVER_HEARS_TOO -> Optional.ofNullable(up.poll()).ifPresent(this::hear);
                case SERVER_PUTS_OFF -> {
                    if (up.peek() instanceof LinkFrame.Submit submit) {
                        up.poll();
                        down.add(SharedFrame.Refused.of(Event.parse(submit.event()).id(), new Refusal(Refusal.Code.TRY_AGAIN, "busy")));
                    }
                }
                case SERVER_REPEATS -> {
                    if (online && !log.isEmpty()) {
                        down.add(LinkFrame.Entry.of(log.get(log.size() / 2)));
                    }
                }
                case STATION_HEARS, STATION_HEARS_TOO -> Optional.ofNullable(down.poll()).ifPresent(this::told);
                case TIME_PASSES -> {
                    List<Runnable> due = List.copyOf(timers);
                    timers.clear();
                    due.forEach(Runnable::run);
                }
                case LINE_CUT -> cut();
                case LINE_BACK -> {
                    if (!online) {
                        online = true;
                        exchange.online();
                    }
                }
                case STATION_KILLED -> {
                    cut();
                    timers.clear();
                    consultations.close();
                    wake();
                }
            }
        }

        private void cut() {
            online = false;
            following = false;
            up.clear();
            down.clear();
            exchange.offline();
        }

        private void hear(FromStation frame) {
            switch (frame) {
                case LinkFrame.Submit submit -> {
                    Event event = Event.parse(submit.event());
                    if (event.fact() instanceof Fact.ConsentRefused) {
                        down.add(SharedFrame.Refused.of(event.id(), new Refusal(Refusal.Code.CONCLUDED, "concluded")));
                    } else {
                        down.add(LinkFrame.Entry.of(record(event)));
                    }
                }
                case LinkFrame.Follow follow -> {
                    following = true;
                    log.stream().skip(follow.after()).forEach(recorded -> down.add(LinkFrame.Entry.of(recorded)));
                }
                default -> throw new AssertionError(frame);
            }
        }

        private Recorded record(Event event) {
            return log.stream().filter(recorded -> recorded.event().id().equals(event.id())).findFirst().orElseGet(() -> {
                var recorded = new Recorded(event, log.size() + 1, Instant.now(), "hash");
                log.add(recorded);
                return recorded;
            });
        }

        private void told(FromServer frame) {
            switch (frame) {
                case LinkFrame.Entry entry -> exchange.entry(entry.recorded());
                case SharedFrame.Refused no -> exchange.refused(no.re(), no.refusal());
                default -> throw new AssertionError(frame);
            }
        }

        /// Lets everything arrive.
        void settle() {
            happens(Happening.LINE_BACK);
            for (int i = 0; i < 1_000 && (consultations.pending() > 0 || !up.isEmpty() || !down.isEmpty()); i++) {
                happens(Happening.SERVER_HEARS);
                happens(Happening.STATION_HEARS);
                if (up.isEmpty() && down.isEmpty()) {
                    happens(Happening.TIME_PASSES);
                }
            }
        }

        List<EventId> ownAtServer() {
            return log.stream().map(Recorded::event).filter(event -> event.author().equals(NURSE)).map(Event::id).toList();
        }

        @Override
        public void close() throws IOException {
            consultations.close();
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
