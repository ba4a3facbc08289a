package fr.chevet.signaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.chevet.protocol.ConsultationId;
import fr.chevet.protocol.EventId;
import fr.chevet.protocol.Fact;
import fr.chevet.protocol.Outcome;
import fr.chevet.protocol.PeerId;
import fr.chevet.protocol.Phase;
import fr.chevet.protocol.Refusal;
import fr.chevet.protocol.Role;
import fr.chevet.protocol.Urgency;
import fr.chevet.protocol.wire.DeskFrame;
import fr.chevet.protocol.wire.Frame;
import fr.chevet.protocol.wire.LinkFrame;
import fr.chevet.protocol.wire.OnDuty;
import fr.chevet.protocol.wire.Peer;
import fr.chevet.protocol.wire.SharedFrame;
import fr.chevet.protocol.wire.WaitingRow;
import fr.chevet.readings.Live;
import fr.chevet.web.DialRefused;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeskTest {
    private static final int ROUNDS = 25;

    private Clinic clinic;
    private Station station;
    private Client link;

    @BeforeEach
    void start(@TempDir Path data) throws IOException {
        clinic = new Clinic(data);
        station = clinic.station("station-1");
        link = clinic.link(station);
    }

    @AfterEach
    void stop() {
        clinic.close();
    }

    private static Frame append(ConsultationId id, Fact fact) {
        return new SharedFrame.Append(EventId.random(), id, fact);
    }

    private static void look(Client desk, ConsultationId id, String peer) {
        desk.send(new DeskFrame.Look(id, new PeerId(peer)));
        desk.next(DeskFrame.View.class, view -> view.consultation().id().equals(id));
    }

    private static DeskFrame.WaitingRoom room(Client desk, int rows) {
        return desk.next(DeskFrame.WaitingRoom.class, room -> room.rows().size() == rows);
    }

    @Test
    void a_consultation_goes_from_the_waiting_room_to_its_end() throws IOException {
        Client desk = clinic.desk(clinic.physician("jean", "Dr Jean Lefèvre"));
        ConsultationId id = station.wait(link, Urgency.SOON);
        WaitingRow row = room(desk, 1).rows().getFirst();
        assertThat(row.ageYears()).isGreaterThan(80);
        assertThat(row.stationOnline()).isTrue();
        look(desk, id, "desk-page");
        desk.send(append(id, new Fact.ConsultationAccepted()));
        desk.next(SharedFrame.Done.class);
        link.next(LinkFrame.Entry.class, entry -> entry.event().contains("consultationAccepted"));
        desk.send(append(id, new Fact.ConclusionWritten("Repos, et revoir dans trois jours.")));
        assertThat(desk.next(DeskFrame.View.class, view -> view.consultation().phase() == Phase.CONCLUDED).consultation().conclusion())
                .isPresent();
        link.next(LinkFrame.Entry.class, entry -> entry.event().contains("Repos, et revoir"));
        Station.entered(link, station.event(id, new Fact.ConclusionRead()));
        Station.entered(link, station.event(id, new Fact.ConsultationEnded(Outcome.CONCLUDED)));
        desk.next(DeskFrame.View.class, view -> view.consultation().phase() == Phase.ENDED);
        room(desk, 0);
        desk.send(new DeskFrame.Look(id, new PeerId("desk-page")));
        assertThat(desk.next(SharedFrame.Refused.class).code()).isEqualTo(Refusal.Code.ENDED);
    }

    @Test
    void of_two_physicians_who_accept_at_once_one_has_it_and_the_other_is_told_who() throws IOException {
        Client one = clinic.desk(clinic.physician("jean", "Dr Jean Lefèvre"));
        Client two = clinic.desk(clinic.physician("anne", "Dr Anne Moreau"));
        for (int round = 0; round < ROUNDS; round++) {
            ConsultationId id = station.wait(link, Urgency.ROUTINE);
            one.send(append(id, new Fact.ConsultationAccepted()));
            two.send(append(id, new Fact.ConsultationAccepted()));
            Frame first = answer(one);
            Frame second = answer(two);
            boolean oneHasIt = first instanceof SharedFrame.Done;
            assertThat(second instanceof SharedFrame.Done).isNotEqualTo(oneHasIt);
            var refused = (SharedFrame.Refused) (oneHasIt ? second : first);
            assertThat(refused.code()).isEqualTo(Refusal.Code.TAKEN);
            assertThat(refused.who()).contains(oneHasIt ? "Dr Jean Lefèvre" : "Dr Anne Moreau");
            station.end(link, id);
        }
    }

    private static Frame answer(Client desk) {
        return desk.next(SharedFrame.class, frame -> frame instanceof SharedFrame.Done || frame instanceof SharedFrame.Refused);
    }

    @Test
    void accepting_again_with_the_same_id_is_harmless() throws IOException {
        Client desk = clinic.desk(clinic.physician("jean", "Dr Jean Lefèvre"));
        ConsultationId id = station.wait(link, Urgency.ROUTINE);
        Frame accept = append(id, new Fact.ConsultationAccepted());
        desk.send(accept);
        desk.send(accept);
        assertThat(desk.next(SharedFrame.Done.class)).isEqualTo(desk.next(SharedFrame.Done.class));
    }

    @Test
    void a_physician_states_only_what_a_physician_states() throws IOException {
        Client desk = clinic.desk(clinic.physician("jean", "Dr Jean Lefèvre"));
        ConsultationId id = station.wait(link, Urgency.ROUTINE);
        for (Fact fact : List.of(new Fact.ConsentRefused(), new Fact.ConsultationEnded(Outcome.ABANDONED))) {
            desk.send(append(id, fact));
            assertThat(desk.next(SharedFrame.Refused.class).code()).isEqualTo(Refusal.Code.NOT_ALLOWED);
        }
        desk.send(append(id, new Fact.ConclusionWritten("Sans l'avoir acceptée.")));
        assertThat(desk.next(SharedFrame.Refused.class).code()).isEqualTo(Refusal.Code.NOT_HOLDER);
    }

    @Test
    void the_waiting_room_is_ordered_by_urgency_then_arrival_and_tells_each_station_its_place() throws IOException {
        Client desk = clinic.desk(clinic.physician("jean", "Dr Jean Lefèvre"));
        Station second = clinic.station("station-2");
        Client secondLink = clinic.link(second);
        Station third = clinic.station("station-3");
        Client thirdLink = clinic.link(third);
        ConsultationId routine = station.wait(link, Urgency.ROUTINE);
        ConsultationId later = second.wait(secondLink, Urgency.ROUTINE);
        ConsultationId vital = third.wait(thirdLink, Urgency.VITAL);
        assertThat(room(desk, 3).rows()).extracting(WaitingRow::consultation).containsExactly(vital, routine, later);
        LinkFrame.Outlook outlook = secondLink.next(LinkFrame.Outlook.class, told -> told.before().equals(Optional.of(2)));
        assertThat(outlook.onDuty()).extracting(OnDuty::name).containsExactly("Dr Jean Lefèvre");
        desk.send(append(vital, new Fact.ConsultationAccepted()));
        secondLink.next(LinkFrame.Outlook.class, told -> told.before().equals(Optional.of(1)));
        assertThat(room(desk, 3).rows().getFirst().holder()).contains("Dr Jean Lefèvre");
        desk.close();
        assertThat(secondLink.next(LinkFrame.Outlook.class, told -> told.onDuty().isEmpty()).before()).contains(1);
    }

    @Test
    void a_consultation_in_preparation_is_not_looked_at() throws IOException {
        Client desk = clinic.desk(clinic.physician("jean", "Dr Jean Lefèvre"));
        var id = ConsultationId.random();
        Station.entered(link, station.event(id, new Fact.ConsultationOpened(station.site)));
        desk.send(new DeskFrame.Look(id, new PeerId("p")));
        assertThat(desk.next(SharedFrame.Refused.class).code()).isEqualTo(Refusal.Code.NOT_WAITING);
        desk.send(new DeskFrame.Look(ConsultationId.random(), new PeerId("p")));
        assertThat(desk.next(SharedFrame.Refused.class).code()).isEqualTo(Refusal.Code.UNKNOWN_CONSULTATION);
    }

    @Test
    void pages_of_one_consultation_hear_of_each_other_and_of_nobody_else() throws IOException {
        Client desk = clinic.desk(clinic.physician("jean", "Dr Jean Lefèvre"));
        Client other = clinic.desk(clinic.physician("anne", "Dr Anne Moreau"));
        ConsultationId id = station.wait(link, Urgency.ROUTINE);
        ConsultationId elsewhere = station.wait(link, Urgency.ROUTINE);
        link.send(new LinkFrame.Present(id, Optional.of(new PeerId("nurse-page"))));
        look(desk, id, "desk-page");
        look(other, elsewhere, "other-page");
        SharedFrame.Peers peers = link.next(SharedFrame.Peers.class, told -> told.peers().size() == 2);
        assertThat(peers.peers()).extracting(Peer::name).containsExactlyInAnyOrder("Claire Petit", "Dr Jean Lefèvre");
        assertThat(desk.next(SharedFrame.Peers.class, told -> told.peers().size() == 2)).isEqualTo(peers);

        desk.send(Station.signal(id, "desk-page", "nurse-page", "offer"));
        assertThat(link.next(SharedFrame.Signal.class).body()).isEqualTo("offer");
        link.send(Station.signal(id, "nurse-page", "desk-page", "not json {"));
        assertThat(desk.next(SharedFrame.Signal.class).body()).isEqualTo("not json {");

        other.send(Station.signal(id, "other-page", "nurse-page", "intruder"));
        assertThat(other.next(SharedFrame.Refused.class).code()).isEqualTo(Refusal.Code.NOT_ALLOWED);
        other.send(Station.signal(id, "desk-page", "nurse-page", "in another's name"));
        assertThat(other.next(SharedFrame.Refused.class).code()).isEqualTo(Refusal.Code.NOT_ALLOWED);
        other.send(Station.signal(elsewhere, "other-page", "nurse-page", "across"));
        other.send(new SharedFrame.Ping(Instant.EPOCH));
        other.next(SharedFrame.Pong.class);
        desk.close();
        link.next(SharedFrame.Peers.class, told -> told.consultation().equals(id) && told.peers().size() == 1);
        assertThat(link.drain()).noneMatch(frame -> frame instanceof SharedFrame.Signal);
    }

    @Test
    void a_running_value_reaches_who_looks() throws IOException {
        Client desk = clinic.desk(clinic.physician("jean", "Dr Jean Lefèvre"));
        ConsultationId id = station.wait(link, Urgency.ROUTINE);
        look(desk, id, "desk-page");
        desk.next(SharedFrame.Peers.class);
        var live = new SharedFrame.LiveValue(id, "tensiometer-1", new Live.CuffPressure(87));
        link.send(live);
        assertThat(desk.next(SharedFrame.LiveValue.class)).isEqualTo(live);
    }

    @Test
    void a_line_that_was_down_during_the_call_is_stated_once_it_is_back() throws Exception {
        String cookie = clinic.physician("jean", "Dr Jean Lefèvre");
        Client desk = clinic.desk(cookie);
        ConsultationId id = station.wait(link, Urgency.ROUTINE);
        look(desk, id, "desk-page");
        desk.send(append(id, new Fact.ConsultationAccepted()));
        desk.next(SharedFrame.Done.class);
        link.close();
        DeskFrame.View lost = desk.next(DeskFrame.View.class, view -> !view.stationOnline());
        assertThat(lost.stationLostAt()).isPresent();
        TimeUnit.MILLISECONDS.sleep(1_100); // the shortest interruption that counts
        Client back = clinic.link(station);
        DeskFrame.View view = desk.next(DeskFrame.View.class, told -> !told.consultation().interruptions().isEmpty());
        assertThat(view.stationOnline()).isTrue();
        assertThat(view.consultation().interruptions().getFirst().party()).isEqualTo(Role.STATION);

        desk.close();
        back.next(LinkFrame.Outlook.class, told -> told.onDuty().isEmpty());
        TimeUnit.MILLISECONDS.sleep(1_100);
        back.send(new LinkFrame.Follow(id, 0));
        clinic.desk(cookie);
        back.next(LinkFrame.Entry.class, entry -> entry.event().contains("\"party\":\"PHYSICIAN\""));
    }

    @Test
    void a_desk_needs_a_session_and_the_servers_own_page() {
        String cookie = clinic.physician("jean", "Dr Jean Lefèvre");
        assertThat(refusedStatus(Map.of("Origin", clinic.origin()))).isEqualTo(401);
        assertThat(refusedStatus(Map.of("Cookie", cookie, "Origin", "https://elsewhere.example"))).isEqualTo(403);
        assertThat(refusedStatus(Map.of("Cookie", "chevet-session=guessed", "Origin", clinic.origin()))).isEqualTo(401);
    }

    private int refusedStatus(Map<String, String> headers) {
        var refused = new int[1];
        assertThatThrownBy(() -> Client.dial(clinic.socket("/desk"), headers))
                .isInstanceOfSatisfying(DialRefused.class, e -> refused[0] = e.status());
        return refused[0];
    }

    @Test
    void signing_out_closes_the_pages_of_that_session_only() throws IOException {
        String one = clinic.physician("jean", "Dr Jean Lefèvre");
        String two = Clinic.cookie(clinic.signIn("jean", Clinic.PASSWORD));
        Client first = clinic.desk(one);
        Client second = clinic.desk(two);
        assertThat(clinic.delete("/session", "Cookie", one).statusCode()).isEqualTo(204);
        assertThat(first.closing()).startsWith("4401");
        second.send(new SharedFrame.Ping(Instant.EPOCH));
        second.next(SharedFrame.Pong.class);
    }

    @Test
    void a_server_that_stops_says_so() throws IOException {
        Client desk = clinic.desk(clinic.physician("jean", "Dr Jean Lefèvre"));
        clinic.server.close();
        assertThat(desk.closing()).startsWith("1001");
        assertThat(link.closing()).startsWith("1001");
    }
}
