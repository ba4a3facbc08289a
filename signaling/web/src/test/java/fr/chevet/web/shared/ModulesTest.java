package fr.chevet.web.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.microsoft.playwright.Page;
import fr.chevet.web.browser.Chromium;
import fr.chevet.web.browser.ResourceServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The modules that draw nothing: figures and words, network quality, cameras and microphones; see `pages/modules.js`.
@ExtendWith(Chromium.Given.class)
class ModulesTest {
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
    void the_wait_before_an_attempt_grows_to_its_ceiling_and_is_spread_over_all_of_it() {
        assertThat(run("backoff")).containsEntry("broken", List.of()).containsEntry("spread", true)
                .containsEntry("first", 249).containsEntry("last", 9999);
    }

    @Test
    void figures_dates_and_ages_are_written_as_the_french_do() {
        assertThat(run("figures")).contains(entry("language", "fr"), entry("html", "fr"), entry("number", "1\u202f234,5"),
                entry("quantity", "36,8\u202f°C"), entry("day", "12 mars 1944"), entry("first", "1er mars 1944"),
                entry("late", "13 mars 2026"), entry("time", "9\u202fh\u202f05"), entry("both", "12 mars 2026 à 14\u202fh\u202f05"),
                entry("now", "à l’instant"), entry("seconds", "il y a 40\u202fs"), entry("minutes", "il y a 2\u202fmin"),
                entry("hours", "il y a 3\u202fh"), entry("ahead", "à l’instant"), entry("old", "82 ans"), entry("eve", "81 ans"),
                entry("infant", "7 mois"), entry("newborn", "10 jours"), entry("one", "1 an"),
                entry("duration", "1\u202fmin 05\u202fs"), entry("short", "45\u202fs"), entry("markup", "il y a <b>\u202fmin"));
    }

    @Test
    void english_is_asked_for_in_the_address_and_remembered() {
        page.navigate(server.at("/test/blank.html?lang=en"));
        assertThat(run("figures")).contains(entry("language", "en"), entry("number", "1,234.5"), entry("day", "12 March 1944"),
                entry("time", "09:05"), entry("minutes", "2\u202fmin ago"), entry("old", "82 years old"));
        page.navigate(server.at("/test/blank.html"));
        assertThat(run("figures")).containsEntry("language", "en");
        page.navigate(server.at("/test/blank.html?lang=fr"));
        assertThat(run("figures")).containsEntry("language", "fr");
    }

    @Test
    void a_key_without_words_shows_itself() {
        assertThat(page.evaluate("async () => (await import('/test/modules.js')).missing()")).isEqualTo("[nobody.wrote.this]");
    }

    @Test
    void the_network_is_told_in_bars() {
        assertThat(run("quality")).contains(entry("first", 3), entry("good", 3), entry("slow", 2), entry("lossy", 1), entry("gone", 0));
    }

    @Test
    void a_sweep_keeps_the_last_seconds_with_a_gap_ahead_and_knows_silence() {
        assertThat(run("sweep")).contains(entry("length", 100), entry("gaps", 4), entry("range", Map.of("low", 24, "high", 119)),
                entry("silent", List.of(false, true)));
    }

    @Test
    void a_camera_is_opened_muted_chosen_remembered_and_given_back() {
        Map<String, Object> seen = run("media");
        assertThat(seen).contains(entry("kinds", List.of("video", "audio")), entry("changes", List.of("room", "voice")),
                entry("replaced", true), entry("state", "test"), entry("test", "ended"), entry("processing", List.of(true, true, true)));
        assertThat(seen.get("remembered")).isEqualTo(seen.get("label"));
        assertThat((Map<?, ?>) seen.get("muted")).extracting("enabled", "muted", "source").containsExactly(false, true, "device");
    }

    @Test
    void why_a_camera_does_not_open_is_told_by_a_code() {
        assertThat(run("mediaProblems")).containsEntry("seen", Map.of("NotAllowedError", List.of("refused", "refused"),
                "NotReadableError", List.of("busy", "busy"), "NotFoundError", List.of("absent", "absent"), "OverconstrainedError",
                List.of("constraint", "constraint"), "TypeError", List.of("unknown", "unknown"), "nothing", "unknown"));
    }

    @Test
    void an_unplugged_camera_is_told_and_reopened_when_it_is_back() {
        Map<String, Object> seen = run("unplugged");
        assertThat(seen).containsEntry("away", "ended");
        assertThat((List<?>) seen.get("back")).last().isEqualTo("device");
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> run(String name) {
        return (Map<String, Object>) page.evaluate("async (name) => (await import('/test/modules.js'))[name]()", name);
    }
}
