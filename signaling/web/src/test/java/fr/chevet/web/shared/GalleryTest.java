package fr.chevet.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.chevet.web.browser.Accessibility;
import fr.chevet.web.browser.Chromium;
import fr.chevet.web.browser.ResourceServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// All components under axe on each scale and under each switch, with a screenshot to look at.
@ExtendWith(Chromium.Given.class)
class GalleryTest {
    private static final Path SCREENSHOTS = Path.of("target/screenshots");

    private final ResourceServer server = new ResourceServer();

    @AfterEach
    void nothingComplained(Chromium chromium) {
        server.close();
        assertThat(chromium.complaints()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"scale=kiosk", "scale=kiosk&contrast=high", "scale=kiosk&text=large", "scale=physician",
            "scale=physician&lang=en"})
    void every_component_is_accessible_on_every_scale_and_under_every_switch(String look, Chromium chromium) {
        boolean kiosk = look.contains("kiosk");
        Page page = gallery(chromium, look, kiosk ? 1920 : 1440, kiosk ? 1080 : 900);
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
                .setPath(SCREENSHOTS.resolve("gallery-" + look.replaceAll("\\W", "-") + ".png")));
        assertThat(Accessibility.violations(page)).isEmpty();
        page.context().close();
    }

    @Test
    void the_kiosk_s_targets_are_80_pixels_or_more(Chromium chromium) {
        Page page = gallery(chromium, "scale=kiosk", 1280, 800);
        assertThat(Accessibility.smallTargets(page, 80)).isEmpty();
        assertThat(page.locator(".button.action").first().boundingBox().height).isGreaterThanOrEqualTo(96);
        page.context().close();
    }

    @Test
    void a_tile_shows_its_picture_only_when_a_frame_was_seen(Chromium chromium) {
        Page page = gallery(chromium, "only=tile", 1440, 900);
        page.locator("#seen video.seen").waitFor();
        assertThat(page.locator("chevet-tile .waiting").count()).isEqualTo(2);
        page.context().close();
    }

    @Test
    void a_plethysmogram_draws_while_samples_come_and_nothing_afterwards(Chromium chromium) {
        Page page = gallery(chromium, "only=plethysmogram", 1440, 900);
        String ink = """
                (which) => {
                  const canvas = document.querySelectorAll('chevet-plethysmogram')[which].shadowRoot.querySelector('canvas');
                  if (!canvas.width) return 0;
                  return canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data.filter((v, i) => i % 4 === 3 && v > 0).length;
                }""";
        until(() -> (int) page.evaluate(ink, 0) > 1000);
        assertThat(page.evaluate(ink, 1)).isEqualTo(0);
        page.evaluate("document.querySelector('#wave').push = () => {}");
        page.evaluate("document.querySelector('#wave').constructor.prototype.push = () => {}");
        until(() -> (int) page.evaluate(ink, 0) == 0);
        assertThat(page.locator("#wave p").textContent()).isEqualTo("Pas de courbe");
        page.context().close();
    }

    @Test
    void a_dialog_takes_the_focus_and_gives_it_back(Chromium chromium) {
        Page page = gallery(chromium, "scale=physician", 1440, 900);
        page.locator("#s-dialog > .button").click();
        page.locator("chevet-dialog dialog[open]").waitFor();
        assertThat(Accessibility.violations(page, "chevet-dialog")).isEmpty();
        page.keyboard().press("Escape");
        until(() -> page.locator("chevet-dialog[open]").count() == 0);
        assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo("Ouvrir");
        page.context().close();
    }

    private static void until(Callable<Boolean> condition) {
        Awaitility.await().pollInSameThread().atMost(Duration.ofSeconds(20)).until(condition);
    }

    private Page gallery(Chromium chromium, String query, int width, int height) {
        Page page = chromium.open(server.at("/test/gallery.html?" + query), width, height);
        page.locator("html[data-ready]").waitFor();
        return page;
    }
}
