package fr.chevet.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fr.chevet.kiosk.link.LinkState;
import fr.chevet.kiosk.station.StationFailure;
import fr.chevet.protocol.Consent;
import fr.chevet.protocol.Consultation;
import fr.chevet.protocol.ConsultationId;
import fr.chevet.protocol.Event;
import fr.chevet.protocol.EventId;
import fr.chevet.protocol.Fact;
import fr.chevet.protocol.Outcome;
import fr.chevet.protocol.PeerId;
import fr.chevet.protocol.Phase;
import fr.chevet.protocol.Recorded;
import fr.chevet.protocol.Refusal;
import fr.chevet.protocol.wire.LinkFrame;
import fr.chevet.protocol.wire.NurseFrame;
import fr.chevet.protocol.wire.OnDuty;
import fr.chevet.protocol.wire.Peer;
import fr.chevet.protocol.wire.SharedFrame;
import fr.chevet.protocol.wire.Step;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KioskTest {
    @TempDir
    Path data;

    private FakeServer server;
    private KioskConfiguration configuration;

    @BeforeEach
    void open() throws IOException {
        server = new FakeServer();
        configuration = Stations.enrolled(server, data);
    }

    @AfterEach
    void close() {
        server.close();
    }

    private static List<Fact> facts(List<Recorded> log) {
        return log.stream().map(Recorded::event).map(Event::fact).toList();
    }

    @Test
    void a_consultation_goes_to_the_server_and_its_conclusion_comes_back() {
        try (Kiosk kiosk = Kiosk.start(configuration); PageClient page = new PageClient(kiosk)) {
            page.until(NurseFrame.Station::online);
            page.prepare();
            assertThat(page.append(new Fact.PhysicianRequested())).isEmpty();
            ConsultationId id = page.consultation().id();
            page.until(station -> station.unconfirmed() == 0 && station.consultation().orElseThrow().sequence() == 5);

            server.physician(id, new Fact.ConsultationAccepted());
            page.until(station -> station.consultation().orElseThrow().phase() == Phase.IN_CALL);
            server.physician(id, new Fact.ConclusionWritten("Repos et hydratation."));
            Consultation concluded = page
                    .until(station -> station.consultation().orElseThrow().phase() == Phase.CONCLUDED)
                    .consultation()
                    .orElseThrow();
            assertThat(concluded.conclusion().orElseThrow().text()).isEqualTo("Repos et hydratation.");

            assertThat(page.append(new Fact.ConclusionRead())).isEmpty();
            assertThat(page.append(new Fact.ConsultationEnded(Outcome.CONCLUDED))).isEmpty();
            page.until(station -> station.consultation().isEmpty() && station.unconfirmed() == 0);
            assertThat(facts(server.log(id))).hasSize(9).endsWith(new Fact.ConsultationEnded(Outcome.CONCLUDED));
        }
    }

    @Test
    void the_preparation_goes_on_without_a_server_and_arrives_in_order_once_it_is_there() throws IOException {
        server.close();
        try (Kiosk kiosk = Kiosk.start(configuration); PageClient page = new PageClient(kiosk)) {
            page.prepare();
            NurseFrame.Station offline = page.until(station -> station.unconfirmed() == 4);
            assertThat(offline.online()).isFalse();
            assertThat(offline.lineLostAt()).isPresent();

            try (FakeServer back = new FakeServer(server.port()).remembering(server)) {
                page.until(station -> station.online() && station.unconfirmed() == 0);
                assertThat(facts(back.log(page.consultation().id()))).extracting(fact -> fact.getClass().getSimpleName())
                        .containsExactly("ConsultationOpened", "PatientIdentified", "ConsentGiven", "ReasonStated");
            }
        }
    }

    @Test
    void what_was_submitted_while_the_answer_got_lost_is_there_once() {
        server.loseAnswers.set(2);
        server.tryAgain.set(1);
        try (Kiosk kiosk = Kiosk.start(configuration); PageClient page = new PageClient(kiosk)) {
            page.prepare();
            page.until(station -> station.online() && station.unconfirmed() == 0);
            List<Recorded> log = server.log(page.consultation().id());
            assertThat(log).hasSize(4);
            assertThat(log).extracting(recorded -> recorded.event().id()).doesNotHaveDuplicates();
            assertThat(server.received(LinkFrame.Submit.class)).hasSizeGreaterThan(4);
        }
    }

    @Test
    void a_page_that_is_loaded_again_shows_the_same() {
        try (Kiosk kiosk = Kiosk.start(configuration); PageClient page = new PageClient(kiosk)) {
            page.until(NurseFrame.Station::online);
            page.prepare();
            page.say(new NurseFrame.ToStep(Step.OXYGEN));
            page.say(new NurseFrame.Draft("à moitié tapé"));
            NurseFrame.Station shown = page.until(station -> station.step() == Step.OXYGEN && station.unconfirmed() == 0);
            try (PageClient again = new PageClient(kiosk)) {
                NurseFrame.Station reloaded = again.until(station -> station.draft().isPresent());
                assertThat(reloaded.consultation()).isEqualTo(shown.consultation());
                assertThat(reloaded.step()).isEqualTo(Step.OXYGEN);
                assertThat(reloaded.draft()).contains("à moitié tapé");
            }
        }
    }

    @Test
    void a_station_that_is_started_again_shows_the_same_screen() {
        server.close();
        Consultation shown;
        try (Kiosk kiosk = Kiosk.start(configuration); PageClient page = new PageClient(kiosk)) {
            page.prepare();
            page.say(new NurseFrame.ToStep(Step.SUMMARY));
            shown = page.until(station -> station.step() == Step.SUMMARY).consultation().orElseThrow();
        }
        try (Kiosk kiosk = Kiosk.start(configuration); PageClient page = new PageClient(kiosk)) {
            assertThat(page.consultation()).isEqualTo(shown);
            assertThat(page.station().step()).isEqualTo(Step.SUMMARY);
            assertThat(page.station().unconfirmed()).isEqualTo(4);
        }
    }

    @Test
    void facts_move_the_screens_on_and_no_screen_asks_for_what_has_no_ground() {
        try (Kiosk kiosk = Kiosk.start(configuration); PageClient page = new PageClient(kiosk)) {
            page.begin();
            assertThat(page.station().step()).isEqualTo(Step.IDENTITY);
            page.say(new NurseFrame.ToStep(Step.SUMMARY));
            await().atMost(PageClient.WAIT).until(() -> !page.heard(SharedFrame.Refused.class).isEmpty());
            assertThat(page.heard(SharedFrame.Refused.class).getFirst().code()).isEqualTo(Refusal.Code.CONSENT_MISSING);
            page.append(new Fact.PatientIdentified(PageClient.PATIENT));
            page.until(station -> station.step() == Step.CONSENT);
            page.append(new Fact.ConsentGiven());
            page.until(station -> station.step() == Step.REASON);
            page.append(new Fact.ReasonStated(PageClient.REASON));
            page.until(station -> station.step() == Step.BLOOD_PRESSURE);
        }
    }

    @Test
    void the_same_wish_said_twice_is_done_once_even_when_the_patient_is_forgotten() {
        try (Kiosk kiosk = Kiosk.start(configuration); PageClient page = new PageClient(kiosk)) {
            page.until(NurseFrame.Station::online);
            EventId begun = EventId.random();
            assertThat(page.ask(begun, new NurseFrame.Begin(begun, PageClient.NURSE))).isEmpty();
            ConsultationId id = page.consultation().id();
            assertThat(page.ask(begun, new NurseFrame.Begin(begun, PageClient.NURSE))).isEmpty();
            assertThat(page.begin()).map(Refusal::code).contains(Refusal.Code.ALREADY_OPEN);

            EventId ended = EventId.random();
            var end = new SharedFrame.Append(ended, id, new Fact.ConsultationEnded(Outcome.ABANDONED));
            assertThat(page.ask(ended, end)).isEmpty();
            page.until(station -> station.consultation().isEmpty() && station.unconfirmed() == 0);
            assertThat(page.ask(ended, end)).isEmpty();
            assertThat(page.ask(ended, new SharedFrame.Append(ended, id, new Fact.ConsultationEnded(Outcome.ABANDONED)))).isEmpty();
            assertThat(server.log(id)).hasSize(2);
        }
    }

    @Test
    void the_same_name_with_other_words_is_a_conflict() {
        try (Kiosk kiosk = Kiosk.start(configuration); PageClient page = new PageClient(kiosk)) {
            page.begin();
            EventId id = EventId.random();
            ConsultationId consultation = page.consultation().id();
            assertThat(page.ask(id, new SharedFrame.Append(id, consultation, new Fact.PatientIdentified(PageClient.PATIENT)))).isEmpty();
            page.say(new SharedFrame.Append(id, consultation, new Fact.ConsentGiven()));
            await().atMost(PageClient.WAIT).until(() -> !page.heard(SharedFrame.Refused.class).isEmpty());
            assertThat(page.heard(SharedFrame.Refused.class).getFirst().code()).isEqualTo(Refusal.Code.CONFLICT);
            assertThat(page.consultation().consent()).isEqualTo(Consent.NOT_ASKED);
        }
    }

    @Test
    void what_the_page_may_not_state_or_cannot_say_is_refused_by_name() {
        try (Kiosk kiosk = Kiosk.start(configuration); PageClient page = new PageClient(kiosk)) {
            page.begin();
            assertThat(page.append(new Fact.ConclusionWritten("moi-même"))).map(Refusal::code).contains(Refusal.Code.NOT_ALLOWED);
            EventId id = EventId.random();
            page.sayText("{\"type\":\"append\",\"id\":\"" + id + "\",\"consultation\":\"" + page.consultation().id()
                    + "\",\"fact\":{\"type\":\"reasonStated\",\"reason\":{\"text\":\"\",\"urgency\":\"SOON\"}}}");
            assertThat(page.answer(id)).map(Refusal::code).contains(Refusal.Code.MALFORMED);
        }
    }

    @Test
    void a_refused_event_is_shown_and_kept_until_somebody_has_seen_it() {
        server.rules = event -> event.fact() instanceof Fact.ReasonStated
                ? Optional.of(new Refusal(Refusal.Code.CONCLUDED, "concluded", Optional.of("Dr Martin")))
                : Optional.empty();
        EventId refused;
        try (Kiosk kiosk = Kiosk.start(configuration); PageClient page = new PageClient(kiosk)) {
            page.prepare();
            NurseFrame.Station shown = page.until(station -> !station.refused().isEmpty());
            assertThat(shown.refused().getFirst().code()).isEqualTo(Refusal.Code.CONCLUDED);
            assertThat(shown.refused().getFirst().who()).contains("Dr Martin");
            assertThat(shown.consultation().orElseThrow().reason()).isEmpty();
            refused = shown.refused().getFirst().id();
            page.append(new Fact.ConsultationEnded(Outcome.ABANDONED));
            page.until(station -> station.unconfirmed() == 0);
        }
        try (Kiosk kiosk = Kiosk.start(configuration); PageClient page = new PageClient(kiosk)) {
            assertThat(page.station().refused()).hasSize(1);
            page.say(new NurseFrame.Seen(refused));
            page.until(station -> station.refused().isEmpty());
        }
        try (Kiosk kiosk = Kiosk.start(configuration); PageClient page = new PageClient(kiosk)) {
            assertThat(page.station().refused()).isEmpty();
        }
    }

    @Test
    void an_end_that_the_server_refuses_opens_the_consultation_again() {
        server.rules = event -> event.fact() instanceof Fact.ConsultationEnded
                ? Optional.of(new Refusal(Refusal.Code.CONCLUDED, "concluded"))
                : Optional.empty();
        try (Kiosk kiosk = Kiosk.start(configuration); PageClient page = new PageClient(kiosk)) {
            page.until(NurseFrame.Station::online);
            page.prepare();
            page.append(new Fact.ConsultationEnded(Outcome.ABANDONED));
            NurseFrame.Station back = page.until(station -> !station.refused().isEmpty());
            assertThat(back.consultation().orElseThrow().phase()).isEqualTo(Phase.PREPARING);
        }
    }

    @Test
    void nothing_of_the_patient_stays_in_the_files_once_all_is_at_the_server() throws IOException {
        try (Kiosk kiosk = Kiosk.start(configuration); PageClient page = new PageClient(kiosk)) {
            page.until(NurseFrame.Station::online);
            page.prepare();
            page.say(new NurseFrame.Draft("brouillon"));
            assertThat(bytesOf(data)).contains("DURANDAL-SENTINELLE");
            page.append(new Fact.ConsultationEnded(Outcome.ABANDONED));
            page.until(station -> station.consultation().isEmpty() && station.unconfirmed() == 0);
            await().atMost(PageClient.WAIT).untilAsserted(() -> assertThat(bytesOf(data)).doesNotContain("DURANDAL-SENTINELLE")
                    .doesNotContain("trois jours"));
            assertThat(page.station().draft()).isEmpty();
            assertThat(page.station().step()).isEqualTo(Step.IDENTITY);
        }
    }

    private static String bytesOf(Path folder) throws IOException {
        var all = new StringBuilder();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                all.append(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            }
        }
        return all.toString();
    }

    @Test
    void the_newest_page_in_front_of_the_patient_is_the_peer_and_gets_the_signals() {
        PeerId first = new PeerId("page-1");
        PeerId second = new PeerId("page-2");
        PeerId desk = new PeerId("desk");
        try (Kiosk kiosk = Kiosk.start(configuration); PageClient page = new PageClient(kiosk)) {
            page.until(NurseFrame.Station::online);
            page.say(new NurseFrame.Here(first));
            page.prepare();
            ConsultationId id = page.consultation().id();
            await().atMost(PageClient.WAIT).until(() -> presents().contains(new LinkFrame.Present(id, Optional.of(first))));
            try (PageClient again = new PageClient(kiosk)) {
                again.say(new NurseFrame.Here(second));
                await().atMost(PageClient.WAIT).until(() -> presents().getLast().peer().equals(Optional.of(second)));
                server.send(new SharedFrame.Signal(id, desk, second, "offer"));
                await().atMost(PageClient.WAIT).until(() -> !again.heard(SharedFrame.Signal.class).isEmpty());
                assertThat(page.heard(SharedFrame.Signal.class)).isEmpty();
                again.say(new SharedFrame.Signal(id, first, desk, "not mine"));
                again.say(new SharedFrame.Signal(id, second, desk, "answer"));
                await().atMost(PageClient.WAIT).until(() -> !server.received(SharedFrame.Signal.class).isEmpty());
                assertThat(server.received(SharedFrame.Signal.class)).extracting(SharedFrame.Signal::body).containsExactly("answer");
            }
            await().atMost(PageClient.WAIT).until(() -> presents().getLast().peer().equals(Optional.of(first)));
            page.leave();
            await().atMost(PageClient.WAIT).until(() -> presents().getLast().peer().isEmpty());
        }
    }

    private List<LinkFrame.Present> presents() {
        return server.received(LinkFrame.Present.class);
    }

    @Test
    void outlook_and_peers_reach_the_page_also_one_that_comes_later() {
        try (Kiosk kiosk = Kiosk.start(configuration); PageClient page = new PageClient(kiosk)) {
            page.until(NurseFrame.Station::online);
            page.prepare();
            var doctor = new OnDuty(new fr.chevet.protocol.PersonId("dr"), "Dr Martin", "Médecine générale");
            server.send(new LinkFrame.Outlook(List.of(doctor), Optional.of(2)));
            var peers = new SharedFrame.Peers(page.consultation().id(),
                    List.of(new Peer(new PeerId("desk"), Peer.Side.PHYSICIAN, doctor.person(), doctor.name())));
            server.send(peers);
            NurseFrame.Station told = page.until(station -> !station.onDuty().isEmpty());
            assertThat(told.before()).contains(2);
            await().atMost(PageClient.WAIT).until(() -> page.heard(SharedFrame.Peers.class).contains(peers));
            try (PageClient later = new PageClient(kiosk)) {
                await().atMost(PageClient.WAIT).until(() -> later.heard(SharedFrame.Peers.class).contains(peers));
                assertThat(later.station().onDuty()).containsExactly(doctor);
            }
        }
    }

    @Test
    void a_lost_line_is_shown_and_found_again_by_itself() {
        try (Kiosk kiosk = Kiosk.start(configuration); PageClient page = new PageClient(kiosk)) {
            page.until(NurseFrame.Station::online);
            server.cut();
            page.until(station -> page.heard(NurseFrame.Station.class).stream().anyMatch(seen -> seen.lineLostAt().isPresent()));
            page.until(station -> station.online() && station.lineLostAt().isEmpty());
        }
    }

    @Test
    void events_carry_the_skew_between_the_clocks() {
        try (Kiosk kiosk = Kiosk.start(configuration); PageClient page = new PageClient(kiosk)) {
            page.until(NurseFrame.Station::online);
            page.begin();
            page.append(new Fact.PatientIdentified(PageClient.PATIENT));
            page.until(station -> station.unconfirmed() == 0);
            Event last = server.log(page.consultation().id()).getLast().event();
            assertThat(last.skewMillis().orElseThrow()).isBetween(2_000L, 4_000L);
        }
    }

    @Test
    void a_key_that_the_server_does_not_know_is_said_in_plain_words() {
        server.keyKnown = false;
        try (Kiosk kiosk = Kiosk.start(configuration); PageClient page = new PageClient(kiosk)) {
            await().atMost(PageClient.WAIT).until(() -> kiosk.line().standing() == LinkState.Standing.REJECTED);
            assertThat(kiosk.line().words().orElseThrow()).contains("enrol it again");
            page.prepare();
            assertThat(page.station().unconfirmed()).isEqualTo(4);
        }
    }

    @Test
    void what_keeps_a_station_from_starting_is_said_in_a_sentence(@TempDir Path fresh) {
        assertThatThrownBy(() -> Kiosk.start(Stations.at(server.url(), fresh))).isInstanceOf(StationFailure.class)
                .hasMessageContaining("not enrolled");
        assertThatThrownBy(() -> Kiosk.enrol(Stations.at(server.url(), fresh), "WRONG")).isInstanceOf(StationFailure.class)
                .hasMessageContaining("code");
        assertThatThrownBy(() -> Kiosk.enrol(Stations.at(URI.create("http://127.0.0.1:1/"), fresh), "K")).isInstanceOf(StationFailure.class)
                .hasMessageContaining("127.0.0.1:1");
        try (Kiosk kiosk = Kiosk.start(configuration)) {
            assertThat(kiosk.port()).isPositive();
            assertThatThrownBy(() -> Kiosk.start(configuration)).isInstanceOf(StationFailure.class).hasMessageContaining("Another station");
        }
    }

    @Test
    void key_and_log_are_for_their_owner_only() throws IOException {
        try (Kiosk kiosk = Kiosk.start(configuration)) {
            assertThat(Files.getPosixFilePermissions(data)).extracting(Enum::name).allMatch(name -> name.startsWith("OWNER"));
            assertThat(Files.getPosixFilePermissions(data.resolve("station-key.pem"))).extracting(Enum::name)
                    .allMatch(name -> name.startsWith("OWNER"));
            assertThat(kiosk.port()).isPositive();
        }
    }
}
