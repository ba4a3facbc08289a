package fr.chevet.ops.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.chevet.ops.browser.FakeMedia;
import fr.chevet.ops.browser.Senses;
import fr.chevet.ops.play.NurseScreens;
import fr.chevet.ops.play.PhysicianDesk;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Programs that are killed (`kill -9`) while people work with them.
@Timeout(180)
class OutageIT {
    private static final double PACE = 40;
    /// The nurse's way, in the order of the screens.
    private static final List<String> SCREENS = List.of("welcome", "identity", "consent", "reason", "blood-pressure", "oxygen", "summary",
            "waiting");
    private static final String READINGS = "() => [...document.querySelectorAll('[data-reading][data-event-id]')].map(shown => shown.dataset.eventId + ' ' + shown.dataset.digest)";

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
        Leftovers.end(town, visit);
        visit.leave();
    }

    @Test
    void a_server_killed_during_the_preparation_loses_nothing_and_doubles_nothing() {
        NurseScreens nurse = visit.nurse(town);
        nurse.prepare();
        town.killServer();
        nurse.page().waitForSelector("[data-online='false']");
        nurse.measurePressure();
        nurse.press("continue");
        nurse.keepOxygen();
        List<String> shown = readings(nurse.page());
        nurse.press("continue").on("summary");
        town.startServer();
        nurse.page().waitForSelector("[data-online='true']");
        nurse.requestPhysician();
        PhysicianDesk physician = visit.physician(town, "martin");
        physician.look();
        physician.page().locator("[data-reading=oximetry]").first().waitFor();
        assertThat(readings(physician.page())).containsExactlyInAnyOrderElementsOf(readings(nurse.page())).containsAll(shown).hasSize(2);
    }

    @Test
    void a_server_killed_during_the_call_leaves_the_picture_and_both_pages_come_back() {
        NurseScreens nurse = visit.nurse(town);
        nurse.prepare();
        nurse.measurePressure();
        nurse.press("continue").on("oxygen").press("skip");
        nurse.requestPhysician();
        PhysicianDesk physician = visit.physician(town, "martin");
        physician.look();
        physician.accept();
        assertThat(Senses.sees(physician.page(), FakeMedia.STATION)).isEqualTo("seen");
        town.killServer();
        nurse.page().waitForSelector("[data-online='false']");
        physician.page().waitForSelector("[data-online='false']");
        assertThat(Senses.sees(physician.page(), FakeMedia.STATION)).as("the picture goes from browser to browser").isEqualTo("seen");
        town.startServer();
        nurse.page().waitForSelector("[data-online='true']");
        physician.page().waitForSelector("[data-online='true']");
        physician.page().waitForSelector("[data-phase='IN_CALL']");
        assertThat(Senses.sees(nurse.page(), FakeMedia.PHYSICIAN)).isEqualTo("seen");
        physician.conclude("Tension normale. Rien à faire.");
        nurse.on("conclusion");
        assertThat(nurse.page().locator("[data-screen='conclusion']")).containsText("Tension normale. Rien à faire.");
        assertThat(readings(physician.page())).hasSize(1);
    }

    @RepeatedTest(10)
    void a_station_killed_at_a_random_point_has_every_fact_the_nurse_had_been_shown(RepetitionInfo repetition) {
        Random random = new Random(4200 + repetition.getCurrentRepetition());
        NurseScreens nurse = visit.nurse(town);
        List<Runnable> ways = List
                .of(
                        nurse::begin,
                        nurse::identify,
                        () -> nurse.on("consent").press("accept-consent"),
                        () -> nurse.stateReason("ROUTINE"),
                        nurse::measurePressure,
                        () -> nurse.press("continue").on("oxygen"),
                        nurse::keepOxygen,
                        () -> nurse.press("continue").on("summary").press("request"));
        int steps = 1 + random.nextInt(ways.size());
        ways.subList(0, steps).forEach(Runnable::run);
        nurse.page().waitForTimeout(random.nextInt(60));
        town.killStation();
        String screen = (String) nurse.page().evaluate("() => document.querySelector('[data-screen]').dataset.screen");
        List<String> shown = readings(nurse.page());

        town.startStation();
        Page again = visit.nurse(town).page();
        again.waitForSelector("[data-screen]");
        again.waitForFunction(
                "([least, screens]) => screens.indexOf(document.querySelector('[data-screen]')?.dataset.screen) >= screens.indexOf(least)",
                List.of(screen, SCREENS));
        assertThat(readings(again)).containsAll(shown);
        // The page that was open comes back by itself, too.
        nurse.page().waitForFunction("least => document.querySelector('[data-screen]')?.dataset.screen === least",
                again.evaluate("() => document.querySelector('[data-screen]').dataset.screen"));
    }

    @SuppressWarnings("unchecked")
    private static List<String> readings(Page page) {
        return (List<String>) page.evaluate(READINGS);
    }
}
