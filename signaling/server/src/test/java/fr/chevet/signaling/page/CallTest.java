package fr.chevet.signaling.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.chevet.protocol.Author;
import fr.chevet.protocol.Fact;
import fr.chevet.protocol.Outcome;
import fr.chevet.protocol.Role;
import fr.chevet.readings.Flag;
import fr.chevet.readings.Live;
import fr.chevet.readings.Oximetry;
import fr.chevet.web.browser.Chromium;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Chromium.Given.class)
class CallTest {
    private static final String FRAMES = "document.querySelector('[data-role=remote-room]')?.getVideoPlaybackQuality().totalVideoFrames";
    private static final String COUNT_STARTS = """
            () => {
              window.starts = 0;
              document.querySelector('[data-role=remote-room]').addEventListener('emptied', () => window.starts++);
            }""";
    private static final String MOVES = "() => " + FRAMES + " > 3";

    @Test
    void the_whole_way_from_sign_in_to_conclusion_goes_by_keyboard(Chromium chromium) throws IOException {
        try (Scene scene = new Scene(chromium).everybodyWaits().signIn()) {
            Page station = scene.station(scene.jeanne);
            scene.page.keyboard().press("s");
            assertThat(scene.focused()).isEqualTo(scene.jeanne.id.toString());
            scene.page.keyboard().press("Enter");
            scene.see("[data-phase=WAITING] [data-call-state=connected]");
            assertThat(station.evaluate("document.querySelector('video').videoWidth")).as("nothing leaves before accept").isEqualTo(0);
            scene.accept();
            scene.page.waitForFunction(MOVES);
            station.waitForFunction("() => document.querySelector('video').videoWidth > 0");
            scene.see("[data-quality='3']");
            scene.page.evaluate(COUNT_STARTS);
            scene.judge("10-call");

            scene.page.keyboard().press("m");
            scene.see("[data-action=mute][aria-pressed=true]");
            scene.page.keyboard().press("v");
            scene.see("[data-action=camera][aria-pressed=true]");
            scene.page.keyboard().press("?");
            scene.see("dl.keys");
            scene.judge("11-keys");
            scene.page.keyboard().press("Escape");
            scene.page.keyboard().press("c");
            assertThat(scene.focused()).isEqualTo("conclusion");
            scene.page.keyboard().press("Control+Enter");
            assertThat(scene.see("#conclusion-blank").innerText()).contains("Écrivez la conclusion");
            scene.page.keyboard().type("Angor probable. Appeler le 15, rester allongée.");
            scene.judge("12-concluding");
            scene.page.keyboard().press("Escape");
            scene.gone("[name=conclusion]");
            assertThat(scene.focused()).isEqualTo("conclude");
            scene.page.keyboard().press("n");
            scene.page.keyboard().press("Control+Enter");
            scene.see("[data-phase=CONCLUDED]");
            assertThat(scene.jeanne.consultation().conclusion().orElseThrow().text()).startsWith("Angor probable");
            scene.judge("13-concluded");
            scene.server.happens(scene.jeanne, scene.jeanne.professional, new Fact.ConclusionRead());
            scene.seeWords("Lu au patient");
            scene.judge("14-read");
            assertThat(scene.page.evaluate("window.starts")).as("the picture went on all the time").isEqualTo(0);
            scene.server.happens(scene.jeanne, scene.jeanne.professional, new Fact.ConsultationEnded(Outcome.CONCLUDED));
            scene.see("[data-outcome=CONCLUDED]");
            assertThat(scene.page.evaluate("Object.keys(sessionStorage).join()")).asString().doesNotContain("draft");
            scene.judge("15-ended");
            assertThat(scene.complaints()).isEmpty();
            station.context().close();
        }
    }

    @Test
    void a_reload_comes_back_to_the_call_and_to_the_text_being_typed(Chromium chromium) throws IOException {
        try (Scene scene = new Scene(chromium).everybodyWaits().signIn()) {
            Page station = scene.station(scene.jeanne);
            scene.look(scene.jeanne).accept();
            scene.page.waitForFunction(MOVES);
            scene.page.keyboard().press("c");
            scene.page.keyboard().type("Repos, revoir demain");
            scene.page.reload();
            scene.page.waitForFunction(MOVES);
            assertThat(scene.page.inputValue("[name=conclusion]")).isEqualTo("Repos, revoir demain");

            scene.page.click("[data-action=sign-out]");
            scene.seeWords("Un patient est avec vous");
            scene.judge("22-sign-out");
            scene.page.click("[data-action=confirm-sign-out]");
            scene.see("[data-screen=sign-in]");
            assertThat(scene.page.evaluate("Object.keys(sessionStorage).join()")).asString().doesNotContain("draft");
            station.context().close();
        }
    }

    @Test
    void a_station_that_drops_is_said_to_come_back_with_its_telephone(Chromium chromium) throws IOException {
        try (Scene scene = new Scene(chromium).everybodyWaits().signIn()) {
            Page station = scene.station(scene.jeanne);
            scene.look(scene.jeanne).accept();
            scene.page.waitForFunction(MOVES);
            scene.server.stationLost(scene.jeanne, Instant.now().minusSeconds(8));
            assertThat(scene.see("[data-lost=station][data-beside]").innerText()).contains("La station revient", "05 55 00 12 34");
            scene.judge("16-station-line-lost");
            station.context().close();
            scene.see("[data-lost=station]:not([data-beside])");
            scene.judge("17-station-lost");
            scene.server.happens(scene.jeanne, Author.server(),
                    new Fact.LineInterrupted(Role.STATION, Instant.now().minusSeconds(8), Instant.now()));
            scene.server.stationBack(scene.jeanne);
            Page again = scene.station(scene.jeanne);
            scene.gone("[data-lost]");
            scene.page.waitForFunction(MOVES);
            scene.seeWords("Ligne de la station");
            again.context().close();
        }
    }

    @Test
    void running_values_are_shown_and_never_stay_when_they_stop(Chromium chromium) throws IOException {
        try (Scene scene = new Scene(chromium).everybodyWaits().signIn()) {
            scene.look(scene.jeanne).accept();
            Oximetry value = new Oximetry(99, 60, OptionalDouble.empty(), Flag.NO);
            scene.server.live(scene.jeanne, "tensiometer-1", new Live.CuffPressure(142));
            for (int at = 0; at < 300; at += 30) {
                scene.server.live(scene.jeanne, "oximeter-1",
                        new Live.RunningOximetry(Optional.of(value), Optional.empty(), wave(at, 30), List.of(), 60));
            }
            assertThat(scene.see("[data-live=cuffPressure]").innerText()).contains("142\u202fmmHg");
            assertThat(scene.see("[data-live=spo2]").innerText()).contains("99\u202f%");
            assertThat(scene.see("[data-live=pulse]").innerText()).contains("60\u202f/min");
            scene.page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/physician-18-live.png")));
            scene.server.live(scene.jeanne, "tensiometer-1", new Live.Idle());
            scene.gone("[data-live=cuffPressure]");
            scene.see("[data-live=spo2][data-absent]");
            assertThat(scene.page.locator("[data-live=spo2]").innerText()).doesNotContain("99");
            scene.server.live(scene.jeanne, "oximeter-1",
                    new Live.RunningOximetry(Optional.empty(), Optional.of(Live.Absence.SENSOR_OFF), List.of(), List.of(), 60));
            scene.seeWords("Le doigt n’est pas dans l’oxymètre");
        }
    }

    @Test
    void a_conclusion_that_is_not_answered_stays_on_the_page_and_is_sent_again(Chromium chromium) throws IOException {
        try (Scene scene = new Scene(chromium).everybodyWaits().signIn()) {
            scene.look(scene.jeanne).accept();
            scene.server.neverAnswers(true);
            scene.page.keyboard().press("c");
            scene.page.keyboard().type("Repos");
            scene.page.keyboard().press("Control+Enter");
            scene.seeWords("Envoi…");
            scene.server.cutLines();
            scene.seeWords("Liaison coupée");
            assertThat(scene.page.inputValue("[name=conclusion]")).isEqualTo("Repos");
            scene.server.neverAnswers(false);
            scene.server.restoreLines();
            scene.see("[data-phase=CONCLUDED]");
        }
    }

    @Test
    void a_patient_can_be_handed_back_with_a_reason_and_not_without(Chromium chromium) throws IOException {
        try (Scene scene = new Scene(chromium).everybodyWaits().signIn()) {
            scene.look(scene.jeanne).accept();
            scene.page.click("[data-action=release]");
            scene.page.click("[data-action=confirm-release]");
            scene.seeWords("Dites pourquoi");
            scene.judge("19-release");
            scene.page.click("[data-reason=speciality]");
            scene.page.click("[data-action=confirm-release]");
            scene.see("[data-phase=NONE]");
            assertThat(scene.jeanne.row().holder()).isEmpty();
        }
    }

    @Test
    void a_text_that_was_not_sent_survives_the_station_that_stops(Chromium chromium) throws IOException {
        try (Scene scene = new Scene(chromium).everybodyWaits().signIn()) {
            scene.look(scene.jeanne).accept();
            scene.page.keyboard().press("c");
            scene.page.keyboard().type("À revoir au cabinet");
            scene.server.happens(scene.jeanne, scene.jeanne.professional, new Fact.ConsultationEnded(Outcome.ABANDONED));
            scene.see("[data-outcome=ABANDONED]");
            assertThat(scene.page.inputValue(".farewell textarea")).isEqualTo("À revoir au cabinet");
            scene.judge("21-abandoned");
        }
    }

    private static List<Integer> wave(int from, int count) {
        return IntStream.range(from, from + count).mapToObj(at -> {
            double phase = at % 60 / 60.0;
            return (int) (30 + 80 * Math.exp(-Math.pow((phase - 0.2) / 0.09, 2)) + 25 * Math.exp(-Math.pow((phase - 0.5) / 0.12, 2)));
        }).toList();
    }
}
