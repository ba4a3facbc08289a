package fr.chevet.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.chevet.web.browser.Chromium;
import fr.chevet.web.browser.ResourceServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Two sides of a call in one page, with a server between them that the test can make deaf; see `pages/scenarios.js`.
@ExtendWith(Chromium.Given.class)
class CallTest {
    private final ResourceServer server = new ResourceServer();
    private Page page;

    @BeforeEach
    void openPage(Chromium chromium) {
        page = chromium.open(server.at("/test/blank.html"), 1280, 800);
    }

    @AfterEach
    void closePage(Chromium chromium) {
        page.context().close();
        server.close();
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void two_sides_connect_without_media_and_admission_puts_it_in_and_takes_it_out() {
        Map<String, Object> seen = run("withoutMediaThenAdmitted");
        System.out.println("call connectMs=%s firstFrameMs=%s".formatted(seen.get("connectMs"), seen.get("firstFrameMs")));
        Map<String, Integer> nothing = Map.of("sent", 0, "received", 0, "frames", 0);
        assertThat(seen).containsEntry("before", Map.of("station", nothing, "physician", nothing));
        assertThat(seen.get("pictureBefore")).isNull();
        assertThat(seen).containsEntry("sending", Map.of("voice", "on", "room", "on"));
        assertThat(seen).containsEntry("leakedAfterEnd", 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"station", "physician"})
    void a_reload_of_one_side_brings_the_picture_back(String who) {
        Map<String, Object> seen = run("reload", who);
        System.out.println("call reloaded=%s backMs=%s".formatted(who, seen.get("backMs")));
        assertThat(seen).containsEntry("links", List.of(1, 1));
    }

    @Test
    void both_sides_negotiating_at_once_settle_and_the_picture_goes_on() {
        assertThat(run("glare")).containsEntry("states", List.of("connecting", "connected"));
    }

    @Test
    void a_stun_server_that_never_answers_changes_nothing() {
        Map<String, Object> seen = run("deadStun");
        System.out.println("call deadStun connectMs=" + seen.get("connectMs"));
        assertThat(((Number) seen.get("connectMs")).doubleValue()).isLessThan(5_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"offer", "answer", "candidate", "everything"})
    void lost_signals_are_made_up_for(String kind) {
        assertThat((Integer) run("lostSignals", kind).get("lost")).isPositive();
    }

    @Test
    void a_socket_that_is_back_resumes_the_negotiation_at_once() {
        assertThat(((Number) run("resumed").get("connectMs")).doubleValue()).isLessThan(3_000);
    }

    @SuppressWarnings("unchecked")
    @Test
    void a_cut_path_is_replaced_at_once_when_told_by_itself_when_not_and_a_dead_end_made_anew() {
        try (Relay relay = new Relay()) {
            relay.answerOn(server);
            Map<String, Object> seen = run("broken");
            System.out.println("call broken " + seen);
            assertThat((Integer) seen.get("paths")).isPositive();
            assertThat(((Number) seen.get("deadMs")).doubleValue()).isLessThan(20_000);
            assertThat(((Number) seen.get("toldMs")).doubleValue()).isLessThan(8_000);
            assertThat((List<Object>) seen.get("states")).contains("lost").last().isEqualTo("connected");
        }
    }

    @Test
    void the_same_presence_changes_nothing_and_a_short_absence_keeps_the_link() {
        assertThat(run("sameOrGonePresence")).containsEntry("same", true).containsEntry("kept", 1).containsEntry("stillThere", 1);
    }

    @Test
    void signals_of_strangers_and_of_earlier_links_are_ignored() {
        assertThat(run("stale")).containsEntry("states", List.of("connected", "connected"));
    }

    @Test
    void a_second_physician_has_a_link_and_no_picture_until_admitted() {
        Map<String, Object> seen = run("third");
        assertThat(seen).containsEntry("links", 2).containsEntry("second", Map.of("sent", 0, "received", 0, "frames", 0));
    }

    @Test
    void the_other_side_is_told_of_muting() {
        run("muted");
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> run(String scenario, Object... arguments) {
        Object seen = page.evaluate("async ([name, args]) => (await import('/test/scenarios.js'))[name](...args)",
                List.of(scenario, List.of(arguments)));
        return seen instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }
}
