package fr.chevet.ops.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import fr.chevet.ops.browser.FakeMedia;
import fr.chevet.ops.browser.Senses;
import fr.chevet.ops.play.NurseScreens;
import fr.chevet.ops.play.PhysicianDesk;
import fr.chevet.peripherals.simulation.Fault;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What nurse and physician meet besides the happy path.
@Timeout(180)
class ConsultationIT {
    private static final double PACE = 20;

    @TempDir
    private static Path folder;
    private static Town town;
    private static Visit visit;

    @BeforeAll
    static void open() {
        town = new Town(folder, PACE);
        visit = new Visit(folder.resolve("media"));
    }

    @AfterAll
    static void close() {
        visit.close();
        town.close();
    }

    @AfterEach
    void leave() {
        town.cuff().heal();
        town.finger().heal();
        endWhateverIsOpen();
        visit.leave();
    }

    /// The next test begins at the welcome, whatever this one left.
    private static void endWhateverIsOpen() {
        Leftovers.end(town, visit);
    }

    @Test
    void a_loose_cuff_is_said_with_what_to_do_and_the_retry_gives_the_value() {
        town.cuff().fault(Fault.CUFF_LOOSE);
        NurseScreens nurse = visit.nurse(town);
        nurse.prepare();
        nurse.press("start");
        assertThat(nurse.page().locator("[data-screen='blood-pressure']")).containsText("Resserrez");
        nurse.press("retry");
        assertThat(nurse.page().locator("[data-reading=bloodPressure]").first()).containsText("134");
    }

    @Test
    void stop_brings_the_cuff_down_and_gives_no_value() {
        NurseScreens nurse = visit.nurse(town);
        nurse.prepare();
        nurse.press("start");
        nurse.page().locator("[data-live=cuffPressure]").first().waitFor();
        nurse.press("stop");
        nurse.page().locator("[data-action=retry], [data-action=start]").first().waitFor();
        assertThat(nurse.page().locator("[data-reading=bloodPressure]")).hasCount(0);
    }

    @Test
    void a_patient_who_refuses_is_left_in_peace() {
        NurseScreens nurse = visit.nurse(town);
        nurse.begin();
        nurse.identify();
        nurse.on("consent").press("refuse-consent");
        nurse.on("consent-refused").press("finish");
        nurse.on("welcome");
        nurse.page().reload();
        nurse.on("welcome");
    }

    @Test
    void two_physicians_who_accept_at_once_one_gets_it_and_the_other_is_told_who_did() {
        waiting(visit.nurse(town));
        PhysicianDesk martin = visit.physician(town, "martin");
        PhysicianDesk blanc = visit.physician(town, "blanc");
        martin.look();
        blanc.look();
        // Both presses are queued before either page hears an answer.
        martin.page().evaluate("() => setTimeout(() => document.querySelector('[data-action=accept]').click(), 300)");
        blanc.page().evaluate("() => setTimeout(() => document.querySelector('[data-action=accept]').click(), 300)");
        martin.page().waitForSelector("[data-phase='IN_CALL']");
        blanc.page().waitForSelector("[data-phase='IN_CALL']");
        boolean martinHolds = martin.page().locator("[data-action=conclude]").first().isVisible();
        PhysicianDesk winner = martinHolds ? martin : blanc;
        PhysicianDesk loser = martinHolds ? blanc : martin;
        assertThat(winner.page().locator("[data-action=conclude]").first()).isVisible();
        assertThat(loser.page().locator("[data-action=conclude]")).hasCount(0);
        assertThat(loser.page().locator("body")).containsText(martinHolds ? "Dr Anne Martin" : "Dr Paul Blanc");
    }

    @Test
    void a_reload_on_either_side_returns_to_the_call_by_itself() {
        NurseScreens nurse = visit.nurse(town);
        PhysicianDesk physician = called(nurse);
        nurse.page().reload();
        nurse.on("call");
        assertThat(Senses.sees(nurse.page(), FakeMedia.PHYSICIAN)).isEqualTo("seen");
        assertThat(Senses.sees(physician.page(), FakeMedia.STATION)).isEqualTo("seen");
        physician.page().reload();
        physician.page().waitForSelector("[data-phase='IN_CALL']");
        assertThat(Senses.sees(physician.page(), FakeMedia.STATION)).isEqualTo("seen");
        assertThat(Senses.sees(nurse.page(), FakeMedia.PHYSICIAN)).isEqualTo("seen");
    }

    @Test
    void a_nurse_page_reloaded_on_any_screen_shows_the_same_screen() {
        NurseScreens nurse = visit.nurse(town);
        List<Runnable> ways = List
                .of(
                        nurse::begin,
                        nurse::identify,
                        () -> nurse.press("accept-consent"),
                        () -> nurse.stateReason("SOON"),
                        nurse::measurePressure,
                        () -> nurse.press("continue"),
                        nurse::keepOxygen,
                        () -> nurse.press("continue"),
                        nurse::requestPhysician);
        Stream.of("identity", "consent", "reason", "blood-pressure", "blood-pressure", "oxygen", "oxygen", "summary", "waiting").reduce(0,
                (index, screen) -> {
                    ways.get(index).run();
                    nurse.on(screen);
                    nurse.page().reload();
                    nurse.on(screen);
                    return index + 1;
                }, Integer::sum);
    }

    @Test
    void a_station_without_a_camera_says_so_and_sends_a_labelled_test_picture() {
        NurseScreens nurse = visit.nurseWithoutCamera(town);
        waiting(nurse);
        nurse.page().waitForSelector("[data-problem='room-absent']");
        nurse.press("test-room");
        PhysicianDesk physician = visit.physician(town, "martin");
        physician.look();
        physician.connected();
        physician.accept();
        physician.page().waitForFunction(
                "() => document.querySelector('[data-role=remote-room]')?.getVideoPlaybackQuality().totalVideoFrames > 20");
        assertThat(Senses.sees(nurse.page(), FakeMedia.PHYSICIAN)).isEqualTo("seen");
    }

    @Test
    void a_double_press_is_one_consultation() {
        NurseScreens nurse = visit.nurse(town);
        nurse.on("welcome");
        nurse.page().locator("[data-professional]").first().dblclick();
        nurse.on("identity");
        assertThat(nurse.page().locator("[role=alertdialog], [data-refused]")).hasCount(0);
    }

    @Test
    void oximetry_runs_on_both_pages_and_a_finger_taken_out_leaves_no_number() {
        NurseScreens nurse = visit.nurse(town);
        nurse.prepare();
        nurse.press("skip").on("oxygen");
        nurse.keepOxygen();
        nurse.press("continue");
        nurse.requestPhysician();
        PhysicianDesk physician = visit.physician(town, "martin");
        physician.look();
        Locator spo2 = physician.page().locator("[data-live=spo2]").first();
        assertThat(spo2).containsText("99");
        town.finger().fault(Fault.FINGER_OUT);
        physician.page().waitForFunction("() => !/\\d/.test(document.querySelector('[data-live=spo2]')?.textContent ?? '')");
        assertThat(physician.page().locator("[data-reading=oximetry]").first()).containsText("99");
    }

    private static void waiting(NurseScreens nurse) {
        nurse.prepare();
        nurse.press("skip").on("oxygen").press("skip");
        nurse.requestPhysician();
    }

    private static PhysicianDesk called(NurseScreens nurse) {
        waiting(nurse);
        PhysicianDesk physician = visit.physician(town, "martin");
        physician.look();
        physician.accept();
        nurse.on("call");
        assertThat(Senses.sees(physician.page(), FakeMedia.STATION)).isEqualTo("seen");
        assertThat(Senses.sees(nurse.page(), FakeMedia.PHYSICIAN)).isEqualTo("seen");
        return physician;
    }
}
