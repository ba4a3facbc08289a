package fr.chevet.signaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import fr.chevet.protocol.ConsultationId;
import fr.chevet.protocol.Event;
import fr.chevet.protocol.EventId;
import fr.chevet.protocol.Fact;
import fr.chevet.protocol.Json;
import fr.chevet.protocol.PeerId;
import fr.chevet.protocol.Refusal;
import fr.chevet.protocol.Urgency;
import fr.chevet.protocol.wire.DeskFrame;
import fr.chevet.protocol.wire.Frame;
import fr.chevet.protocol.wire.LinkFrame;
import fr.chevet.protocol.wire.SharedFrame;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class RecoveryTest {
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private final Logger program = (Logger) LoggerFactory.getLogger("fr.chevet");
    @TempDir
    Path data;

    private Process crashing() throws IOException {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--enable-native-access=ALL-UNNAMED",
                "-cp",
                path, CrashingServer.class.getName(), data.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    @Test
    void a_server_killed_under_way_loses_nothing_it_acknowledged_and_doubles_nothing() throws Exception {
        var station = new Station("station-1", "Ed25519");
        var id = ConsultationId.random();
        Map<EventId, Event> submitted = new LinkedHashMap<>();
        List<LinkFrame.Entry> acknowledged = new ArrayList<>();
        Process process = crashing();
        try (var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = out.readLine();
            while (line != null && !line.startsWith("ready ")) {
                line = out.readLine();
            }
            assertThat(line).isNotNull();
            String[] ready = line.split(" ");
            enrol(station, ready[1], ready[2]);
            Client link = station.link(URI.create("ws://127.0.0.1:" + ready[1] + "/link"));
            submit(link, station.event(id, new Fact.ConsultationOpened(station.site)), submitted);
            acknowledged.add(link.next(LinkFrame.Entry.class));
            for (int i = 0; i < 300; i++) {
                submit(link, station.event(id, station.preparation("Toux", Urgency.SOON).get(1)), submitted);
            }
            acknowledged.add(link.next(LinkFrame.Entry.class, entry -> entry.sequence() == 40));
            process.destroyForcibly().waitFor();
            link.closing();
            link.drain().stream().filter(LinkFrame.Entry.class::isInstance).map(LinkFrame.Entry.class::cast).forEach(acknowledged::add);
            link.close();
        } finally {
            process.destroyForcibly();
        }
        try (var clinic = new Clinic(data)) {
            Client link = clinic.link(station);
            submitted.values().forEach(event -> link.send(new LinkFrame.Submit(event.text())));
            Map<Long, LinkFrame.Entry> entries = new LinkedHashMap<>();
            while (entries.size() < submitted.size()) {
                LinkFrame.Entry entry = link.next(LinkFrame.Entry.class);
                entries.put(entry.sequence(), entry);
            }
            acknowledged.forEach(entry -> assertThat(entries.get(entry.sequence())).isEqualTo(entry));
            assertThat(entries.values()).extracting(LinkFrame.Entry::event).containsExactlyElementsOf(
                    submitted.values().stream().map(Event::text).toList());
        }
    }

    private static void submit(Client link, Event event, Map<EventId, Event> submitted) {
        submitted.put(event.id(), event);
        link.send(new LinkFrame.Submit(event.text()));
    }

    private static void enrol(Station station, String port, String code) throws Exception {
        String body = Json.write(Map.of("code", code, "algorithm", station.algorithm, "publicKey", station.publicKey()));
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest
                    .newBuilder(URI.create("http://127.0.0.1:" + port + "/stations/enrol"))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            assertThat(http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void a_row_changed_on_disk_is_found_and_named_and_only_its_consultation_stands_still() throws Exception {
        Station station;
        ConsultationId changed;
        ConsultationId whole;
        try (var clinic = new Clinic(data)) {
            station = clinic.station("station-1");
            Client link = clinic.link(station);
            changed = station.wait(link, Urgency.ROUTINE);
            whole = station.wait(link, Urgency.ROUTINE);
        }
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("server.sqlite"));
                var update = connection
                        .prepareStatement("UPDATE event SET recorded_at = recorded_at + 1 WHERE consultation = ? AND sequence = 4")) {
            update.setString(1, changed.toString());
            assertThat(update.executeUpdate()).isOne();
        }
        listen(Level.ERROR);
        try (var clinic = new Clinic(data)) {
            assertThat(logged.list).anySatisfy(line -> assertThat(line.getFormattedMessage()).contains(changed.toString(), "sequence=4"));
            Client link = clinic.link(station);
            var refused = Station.refused(link, station.event(changed, new Fact.ConsentGiven()));
            assertThat(refused.code()).isEqualTo(Refusal.Code.TRY_AGAIN);
            assertThat(refused.message()).contains("4");
            Station.entered(link, station.event(whole, new Fact.ConsentGiven()));
        }
    }

    @Test
    void a_server_started_again_shows_the_same_waiting_room_and_view() throws Exception {
        Station station;
        ConsultationId id;
        try (var clinic = new Clinic(data)) {
            station = clinic.station("station-1");
            Client desk = clinic.desk(clinic.physician("jean", "Dr Jean Lefèvre"));
            id = station.wait(clinic.link(station), Urgency.VITAL);
            desk.send(new SharedFrame.Append(EventId.random(), id, new Fact.ConsultationAccepted()));
            desk.next(SharedFrame.Done.class);
        }
        try (var clinic = new Clinic(data)) {
            Client desk = clinic
                    .keep(Client.dial(clinic.socket("/desk"), Map.of("Cookie", Clinic.cookie(clinic.signIn("jean", Clinic.PASSWORD)))));
            assertThat(desk.next(DeskFrame.WaitingRoom.class).rows()).singleElement().satisfies(row -> {
                assertThat(row.consultation()).isEqualTo(id);
                assertThat(row.holder()).contains("Dr Jean Lefèvre");
                assertThat(row.stationOnline()).isFalse();
            });
            desk.send(new DeskFrame.Look(id, new PeerId("page")));
            assertThat(desk.next(DeskFrame.View.class).consultation().sequence()).isEqualTo(6);
        }
    }

    @Test
    void two_servers_do_not_share_a_data_folder() throws Exception {
        try (var clinic = new Clinic(data)) {
            assertThat(clinic.server.port()).isPositive();
            assertThatThrownBy(() -> new Clinic(data)).isInstanceOf(IOException.class).hasMessageContaining("another server uses");
        }
    }

    @Test
    void no_name_no_reason_and_no_secret_is_logged() throws Exception {
        listen(Level.DEBUG);
        try (var clinic = new Clinic(data)) {
            String cookie = clinic.physician("jean", "Dr Jean Lefèvre");
            Client desk = clinic.desk(cookie);
            Station station = clinic.station("station-1");
            Client link = clinic.link(station);
            ConsultationId id = station.wait(link, Urgency.SOON);
            Frame look = new DeskFrame.Look(id, new PeerId("page"));
            desk.send(look);
            desk.next(DeskFrame.View.class);
            clinic.signIn("jean", "a wrong secret");
            Station.refused(link, station.event(id, new Fact.ConclusionRead()));
            link.say("{\"type\":\"submit\",\"event\":\"MARTIN\"}");
            link.next(SharedFrame.Refused.class);
        }
        assertThat(logged.list).filteredOn(line -> line.getLoggerName().startsWith("fr.chevet.signaling")).isNotEmpty();
        for (ILoggingEvent line : logged.list) {
            assertThat(line.getFormattedMessage()).doesNotContain("MARTIN", "Jeanne", "Fièvre", "Lefèvre", "Petit", "secret",
                    Clinic.PASSWORD);
        }
    }

    /// What the program itself says; the root's appender stays out of it.
    private void listen(Level level) {
        logged.list = Collections.synchronizedList(new ArrayList<>());
        logged.start();
        program.setLevel(level);
        program.setAdditive(false);
        program.addAppender(logged);
    }

    @AfterEach
    void listenNoMore() {
        program.detachAppender(logged);
        program.setAdditive(true);
        program.setLevel(null);
    }
}
