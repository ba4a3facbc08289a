package fr.chevet.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import fr.chevet.protocol.Author;
import fr.chevet.protocol.ConsultationId;
import fr.chevet.protocol.Event;
import fr.chevet.protocol.EventId;
import fr.chevet.protocol.Fact;
import fr.chevet.protocol.PersonId;
import fr.chevet.protocol.Refusal;
import fr.chevet.protocol.Urgency;
import fr.chevet.protocol.wire.LinkFrame;
import fr.chevet.protocol.wire.SharedFrame;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkTest {
    private Clinic clinic;

    @BeforeEach
    void start(@TempDir Path data) throws IOException {
        clinic = new Clinic(data);
    }

    @AfterEach
    void stop() {
        clinic.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ed25519", "P-256"})
    void a_station_enrols_once_and_proves_its_key(String algorithm) throws IOException {
        var station = new Station("station-1", algorithm);
        String code = clinic.server.newEnrolmentCode(station.site, Duration.ofMinutes(5));
        assertThat(clinic.enrol(station, code.toLowerCase().replace("-", " ")).body()).contains("\"station\":\"station-1\"",
                "EHPAD Les Tilleuls");
        clinic.link(station);
        var again = clinic.enrol(new Station("station-1", algorithm), code);
        assertThat(again.statusCode()).isEqualTo(403);
        assertThat(again.body()).contains("\"code\":\"NOT_ALLOWED\"");
    }

    @Test
    void a_code_that_is_too_old_enrols_nobody(@TempDir Path data) throws IOException {
        var clock = new TurnedClock();
        try (var later = new Clinic(ServerConfiguration.defaults().withPort(0).withData(data), clock)) {
            var station = new Station("station-1", "Ed25519");
            String code = later.server.newEnrolmentCode(station.site, Duration.ofMinutes(5));
            clock.now = clock.now.plusSeconds(301);
            assertThat(later.enrol(station, code).statusCode()).isEqualTo(403);
        }
    }

    @Test
    void a_key_that_is_none_does_not_use_the_code_up() throws IOException {
        var station = new Station("station-1", "Ed25519");
        String code = clinic.server.newEnrolmentCode(station.site, Duration.ofMinutes(5));
        var wrong = clinic.post("/stations/enrol",
                "{\"code\":\"" + code + "\",\"algorithm\":\"P-256\",\"publicKey\":\"" + station.publicKey() + "\"}");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(clinic.enrol(station, code).statusCode()).isEqualTo(200);
    }

    @Test
    void guessing_codes_is_slowed_down() {
        var station = new Station("station-1", "Ed25519");
        var statuses = LongStream.range(0, 25).mapToObj(i -> clinic.enrol(station, "0000-0000-0000-" + i).statusCode()).toList();
        assertThat(statuses).startsWith(403).endsWith(429);
    }

    @Test
    void a_wrong_signature_and_an_unknown_station_are_told_the_same() throws IOException {
        Station enrolled = clinic.station("station-1");
        for (Station stranger : new Station[]{new Station("station-1", "Ed25519"), new Station("station-2", "Ed25519")}) {
            Client link = clinic.keep(Client.dial(clinic.socket("/link"), Map.of()));
            String nonce = link.next(LinkFrame.Challenge.class).nonce();
            String words = "chevet-link:" + stranger.site.station() + ":" + nonce;
            link.send(new LinkFrame.Prove(stranger.site.station(), stranger.sign(words), "test"));
            assertThat(link.next(SharedFrame.Refused.class).message()).isEqualTo("not the key of an enrolled station");
            assertThat(link.closing()).startsWith("1008");
        }
        clinic.link(enrolled);
    }

    @Test
    void a_signature_of_another_challenge_opens_nothing() throws IOException {
        Station station = clinic.station("station-1");
        Client first = clinic.keep(Client.dial(clinic.socket("/link"), Map.of()));
        String old = first.next(LinkFrame.Challenge.class).nonce();
        Client second = clinic.keep(Client.dial(clinic.socket("/link"), Map.of()));
        second.next(LinkFrame.Challenge.class);
        second.send(new LinkFrame.Prove(station.site.station(), station.sign("chevet-link:station-1:" + old), "test"));
        assertThat(second.closing()).startsWith("1008");
    }

    @Test
    void nothing_is_heard_before_the_key_is_proven() throws IOException {
        Station station = clinic.station("station-1");
        Client link = clinic.keep(Client.dial(clinic.socket("/link"), Map.of()));
        Event event = station.event(ConsultationId.random(), new Fact.ConsultationOpened(station.site));
        assertThat(Station.refused(link, event).code()).isEqualTo(Refusal.Code.MALFORMED);
    }

    @Test
    void the_same_event_again_gets_the_same_entry_and_other_words_are_a_conflict() throws IOException {
        Station station = clinic.station("station-1");
        Client link = clinic.link(station);
        var id = ConsultationId.random();
        Event opened = station.event(id, new Fact.ConsultationOpened(station.site));
        LinkFrame.Entry entry = Station.entered(link, opened);
        assertThat(Station.entered(link, opened)).isEqualTo(entry);
        Event other = Event.of(opened.id(), id, station.nurse, Instant.now(), OptionalLong.empty(), new Fact.ConsentGiven());
        assertThat(Station.refused(link, other).code()).isEqualTo(Refusal.Code.CONFLICT);
        Event elsewhere = Event
                .of(opened.id(), ConsultationId.random(), station.nurse, Instant.now(), OptionalLong.empty(), opened.fact());
        assertThat(Station.refused(link, elsewhere).code()).isEqualTo(Refusal.Code.CONFLICT);
    }

    @Test
    void a_refused_event_is_told_with_its_code_and_id() throws IOException {
        Station station = clinic.station("station-1");
        Client link = clinic.link(station);
        var id = ConsultationId.random();
        Station.entered(link, station.event(id, new Fact.ConsultationOpened(station.site)));
        Event early = station.event(id, new Fact.PhysicianRequested());
        SharedFrame.Refused refused = Station.refused(link, early);
        assertThat(refused.code()).isEqualTo(Refusal.Code.IDENTITY_MISSING);
        assertThat(refused.re()).contains(early.id());
    }

    @Test
    void an_event_of_a_newer_version_is_carried_word_for_word() throws IOException {
        Station station = clinic.station("station-1");
        Client link = clinic.link(station);
        ConsultationId id = station.wait(link, Urgency.ROUTINE);
        String text = station
                .event(id, new Fact.ConsentGiven())
                .text()
                .replace("{\"type\":\"consentGiven\"}", "{\"type\":\"odourNoted\",\"words\":[1.50,  {}]}");
        link.send(new LinkFrame.Submit(text));
        LinkFrame.Entry entry = link.next(LinkFrame.Entry.class);
        assertThat(entry.event()).isEqualTo(text);
        link.send(new LinkFrame.Follow(id, entry.sequence() - 1));
        assertThat(link.next(LinkFrame.Entry.class)).isEqualTo(entry);
    }

    @Test
    void a_station_does_not_speak_as_a_physician_nor_as_another_station_nor_of_its_consultations() throws IOException {
        Station station = clinic.station("station-1");
        Client link = clinic.link(station);
        ConsultationId id = station.wait(link, Urgency.ROUTINE);
        Author physician = Author.physician(new PersonId("dr"), "Dr Faux");
        Event accepted = Event.of(EventId.random(), id, physician, Instant.now(), OptionalLong.empty(), new Fact.ConsultationAccepted());
        assertThat(Station.refused(link, accepted).code()).isEqualTo(Refusal.Code.NOT_ALLOWED);

        Station other = clinic.station("station-2");
        Client otherLink = clinic.link(other);
        assertThat(Station.refused(otherLink, other.event(id, new Fact.ConsentRefused())).code())
                .isEqualTo(Refusal.Code.UNKNOWN_CONSULTATION);
        otherLink.send(new LinkFrame.Follow(id, 0));
        assertThat(otherLink.next(SharedFrame.Refused.class).code()).isEqualTo(Refusal.Code.UNKNOWN_CONSULTATION);
        Event elsewhere = other.event(ConsultationId.random(), new Fact.ConsultationOpened(station.site));
        assertThat(Station.refused(otherLink, elsewhere).code()).isEqualTo(Refusal.Code.NOT_ALLOWED);
    }

    @Test
    void what_cannot_be_read_is_refused_and_the_link_lives_on_until_it_is_a_flood() throws IOException {
        Client link = clinic.link(clinic.station("station-1"));
        link.say("{\"type\":\"submit\"}");
        assertThat(link.next(SharedFrame.Refused.class).code()).isEqualTo(Refusal.Code.MALFORMED);
        link.say("{");
        link.next(SharedFrame.Refused.class);
        link.send(new SharedFrame.Ping(Instant.EPOCH));
        assertThat(link.next(SharedFrame.Pong.class).at()).isEqualTo(Instant.EPOCH);
        for (int i = 0; i < 100; i++) {
            link.say("nonsense");
        }
        assertThat(link.closing()).startsWith("1008");
    }

    @Test
    void a_second_link_of_the_same_station_replaces_the_first() throws IOException {
        Station station = clinic.station("station-1");
        Client first = clinic.link(station);
        Client second = clinic.link(station);
        assertThat(first.closing()).startsWith("4409");
        station.wait(second, Urgency.ROUTINE);
        assertThat(clinic.get("/health").body()).contains("\"links\":1");
    }

    @Test
    void following_tells_all_that_was_missed_however_long() throws IOException {
        Station station = clinic.station("station-1");
        Client link = clinic.link(station);
        var id = ConsultationId.random();
        Station.entered(link, station.event(id, new Fact.ConsultationOpened(station.site)));
        for (int i = 0; i < 400; i++) {
            link.send(new LinkFrame.Submit(station.event(id, station.preparation("Toux", Urgency.SOON).get(1)).text()));
        }
        link.next(LinkFrame.Entry.class, entry -> entry.sequence() == 401);
        link.close();
        Client back = clinic.link(station);
        back.send(new LinkFrame.Follow(id, 1));
        for (int sequence = 2; sequence <= 401; sequence++) {
            assertThat(back.next(LinkFrame.Entry.class).sequence()).isEqualTo(sequence);
        }
    }

    /// A clock that a test turns.
    static final class TurnedClock extends Clock {
        volatile Instant now = Instant.parse("2026-11-22T09:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneId.of("UTC");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
