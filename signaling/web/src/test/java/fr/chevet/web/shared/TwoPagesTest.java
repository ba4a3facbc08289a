package fr.chevet.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import fr.chevet.web.browser.Chromium;
import fr.chevet.web.browser.ResourceServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A station's and a physician's page, each a page of its own, as in a consultation; see `pages/visit.js`.
@ExtendWith(Chromium.Given.class)
class TwoPagesTest {
    private final ResourceServer server = new ResourceServer();
    private BrowserContext profile;
    private Page station;
    private Page physician;

    @BeforeEach
    void openPages(Chromium chromium) {
        profile = chromium.profile(1280, 800);
        station = open("station");
        physician = open("physician");
    }

    @AfterEach
    void closePages(Chromium chromium) {
        profile.close();
        server.close();
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void two_pages_connect_without_media_talk_when_admitted_and_come_back_after_a_reload_of_either() {
        ask(station, "connected");
        ask(physician, "connected");
        Map<String, Integer> nothing = Map.of("sent", 0, "received", 0, "frames", 0);
        assertThat(ask(station, "media")).isEqualTo(nothing);
        assertThat(ask(physician, "media")).isEqualTo(nothing);
        talk();
        physician.reload();
        talk();
        station.reload();
        talk();
        List<Map<String, Object>> one = List.of(Map.of("state", "connected", "sending", Map.of("voice", "on", "room", "on")));
        assertThat(ask(station, "links")).isEqualTo(one);
        assertThat(ask(physician, "links")).isEqualTo(one);
    }

    private void talk() {
        ask(station, "admit");
        ask(physician, "admit");
        assertThat(ask(station, "talk")).isEqualTo(true);
        assertThat(ask(physician, "talk")).isEqualTo(true);
    }

    private Page open(String role) {
        Page page = profile.newPage();
        page.navigate(server.at("/test/visit.html?role=" + role));
        return page;
    }

    private static Object ask(Page page, String what) {
        return page.evaluate("(what) => visit[what]()", what);
    }
}
