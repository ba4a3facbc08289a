package fr.chevet.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import fr.chevet.protocol.Consultation;
import fr.chevet.protocol.ConsultationId;
import fr.chevet.protocol.Event;
import fr.chevet.protocol.EventId;
import fr.chevet.protocol.Fact;
import fr.chevet.protocol.Reason;
import fr.chevet.protocol.Recorded;
import fr.chevet.protocol.Urgency;
import fr.chevet.protocol.wire.NurseFrame;
import fr.chevet.protocol.wire.SharedFrame;
import fr.chevet.protocol.wire.Step;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A station in a process of its own, really killed (SIGKILL) in the middle of its work.
class KillTest {
    private static final int KILLS = 3;
    /// Repeatable course; where in the work the kill falls differs by itself.
    private final Random random = new Random(7);

    @TempDir
    Path data;

    /// The station's process: prints the page's address.
    static final class Station {
        private Station() {}

        public static void main(String[] arguments) throws InterruptedException {
            Kiosk kiosk = Kiosk.start(Stations.at(URI.create(arguments[0]), Path.of(arguments[1])));
            System.out.println(kiosk.pageUrl());
            Thread.sleep(Long.MAX_VALUE);
        }
    }

    private Process station(FakeServer server) throws IOException {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), Station.class.getName(), server.url().toString(),
                data.toString()).redirectErrorStream(true).start();
    }

    private static URI address(Process process) throws IOException {
        var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith("http://")) {
                return URI.create(line);
            }
        }
        throw new AssertionError("the station did not start");
    }

    @Test
    void every_fact_that_was_shown_as_done_is_there_after_a_kill() throws Exception {
        try (FakeServer server = new FakeServer()) {
            Stations.enrolled(server, data);
            Map<EventId, Fact> shown = new LinkedHashMap<>();
            Step step = Step.IDENTITY;
            for (int kill = 0; kill < KILLS; kill++) {
                Process process = station(server);
                try (PageClient page = new PageClient(address(process))) {
                    if (kill == 0) {
                        page.begin();
                        page.append(new Fact.PatientIdentified(PageClient.PATIENT));
                        page.append(new Fact.ConsentGiven());
                        page.until(station -> station.step() == Step.REASON);
                    } else {
                        assertThat(page.station().step()).isEqualTo(step);
                        assertThat(page.consultation().patient()).contains(PageClient.PATIENT);
                    }
                    shown.putAll(stateUntilKilled(page, process));
                    step = Step.BLOOD_PRESSURE;
                } finally {
                    process.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
                }
            }
            assertNothingLost(server, shown);
        }
    }

    /// Says facts as fast as they go, kills at any moment, and returns those that were shown as done.
    private Map<EventId, Fact> stateUntilKilled(PageClient page, Process process) throws InterruptedException {
        ConsultationId consultation = page.consultation().id();
        Thread killer = Thread.ofVirtual().start(() -> {
            try {
                Thread.sleep(150 + random.nextInt(250));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            process.destroyForcibly();
        });
        Map<EventId, Fact> said = new LinkedHashMap<>();
        try {
            for (int i = 0; process.isAlive(); i++) {
                EventId id = EventId.random();
                Fact fact = new Fact.ReasonStated(new Reason("motif " + i, Urgency.ROUTINE));
                said.put(id, fact);
                page.say(new SharedFrame.Append(id, consultation, fact));
                Thread.sleep(2);
            }
        } catch (java.util.concurrent.CompletionException e) {
            // The process is gone.
        }
        killer.join();
        List<EventId> done = page.heard(SharedFrame.Done.class).stream().map(SharedFrame.Done::re).toList();
        said.keySet().retainAll(done);
        assertThat(said).isNotEmpty();
        return said;
    }

    private void assertNothingLost(FakeServer server, Map<EventId, Fact> shown) {
        try (Kiosk kiosk = Kiosk.start(Stations.at(server.url(), data)); PageClient page = new PageClient(kiosk)) {
            NurseFrame.Station settled = page.until(station -> station.online() && station.unconfirmed() == 0);
            Consultation consultation = settled.consultation().orElseThrow();
            List<Recorded> log = server.log(consultation.id());
            Map<EventId, Fact> recorded = new LinkedHashMap<>();
            log.stream().map(Recorded::event).forEach(event -> recorded.put(event.id(), event.fact()));
            assertThat(recorded).hasSameSizeAs(log).containsAllEntriesOf(shown);
            assertThat(order(log, shown)).isEqualTo(new ArrayList<>(shown.keySet()));
            assertThat(consultation.sequence()).isEqualTo(log.size());
            Optional<Reason> last = log.stream().map(entry -> entry.event().fact()).filter(Fact.ReasonStated.class::isInstance)
                    .map(fact -> ((Fact.ReasonStated) fact).reason()).reduce((first, second) -> second);
            assertThat(consultation.reason()).isEqualTo(last);
        }
    }

    private static List<EventId> order(List<Recorded> log, Map<EventId, Fact> shown) {
        return log.stream().map(Recorded::event).map(Event::id).filter(shown::containsKey).toList();
    }
}
