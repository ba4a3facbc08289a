package fr.chevet.kiosk.page;

import static fr.chevet.kiosk.page.Stations.OXIMETER;
import static fr.chevet.kiosk.page.Stations.OXYGEN;
import static fr.chevet.kiosk.page.Stations.PRESSURE;
import static fr.chevet.kiosk.page.Stations.TENSIOMETER;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import fr.chevet.protocol.Consent;
import fr.chevet.protocol.Phase;
import fr.chevet.protocol.Refusal;
import fr.chevet.protocol.wire.NurseFrame;
import fr.chevet.protocol.wire.SharedFrame;
import fr.chevet.protocol.wire.Step;
import fr.chevet.readings.Live;
import fr.chevet.web.browser.Chromium;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every screen in both sizes: axe with the strongest contrast, measured targets and words, no scrolling; and a picture to look at.
@ExtendWith(Chromium.Given.class)
class NurseScreensTest {
    /// A screen as the kiosk brings it up, what is pressed on it first, and what it must show.
    private record Scene(String name, NurseFrame.Station station, Optional<SharedFrame.LiveValue> live, String press, String shows) {
        Scene(String name, NurseFrame.Station station, String shows) {
            this(name, station, Optional.empty(), "", shows);
        }

        Scene live(SharedFrame.LiveValue value) {
            return new Scene(name, station, Optional.of(value), press, shows);
        }

        Scene press(String selectors) {
            return new Scene(name, station, live, selectors, shows);
        }
    }

    private static final int SMALL = 1280;
    private static final NurseFrame.Station AT_PRESSURE = Stations.preparing(Step.BLOOD_PRESSURE);
    private static final NurseFrame.Station PRESSURE_TAKEN = Stations
            .at(Step.BLOOD_PRESSURE, Stations.consultation(Phase.PREPARING, Consent.GIVEN, List.of(PRESSURE)));
    private static final NurseFrame.Station AT_OXYGEN = Stations.preparing(Step.OXYGEN);

    private static List<Scene> scenes() {
        return List
                .of(new Scene("welcome", Stations.welcome(), "[data-professional=p1]"),
                        new Scene("welcome-trouble",
                                Stations.offline(Stations.with(Stations.welcome(), Stations.state(TENSIOMETER, "ABSENT")), 3),
                                ".banner"),
                        new Scene("identity", Stations.at(Step.IDENTITY, Stations.opened()), "[name=birthName]"),
                        new Scene("identity-wrong", Stations.at(Step.IDENTITY, Stations.opened()), ".wrong .icon")
                                .press("[data-action=continue]"),
                        new Scene("consent",
                                Stations.at(Step.CONSENT, Stations.consultation(Phase.PREPARING, Consent.NOT_ASKED, List.of())),
                                "[data-action=accept-consent]"),
                        new Scene("consent-refused",
                                Stations.at(Step.CONSENT, Stations.consultation(Phase.PREPARING, Consent.REFUSED, List.of())),
                                "[data-action=finish]"),
                        new Scene("reason", Stations.preparing(Step.REASON), "[data-reason=breath][aria-pressed=true]"),
                        new Scene("reason-vital", Stations.preparing(Step.REASON), "[data-dialog=call-15-first]")
                                .press("[data-urgency=VITAL]"),
                        new Scene("blood-pressure", AT_PRESSURE, "[data-action=start]"),
                        new Scene("blood-pressure-measuring", Stations.with(AT_PRESSURE, Stations.state(TENSIOMETER, "MEASURING")),
                                "[data-live=cuffPressure]:text('142')").live(Stations.cuff(142)),
                        new Scene("blood-pressure-loose", Stations.with(AT_PRESSURE, Stations.failed(TENSIOMETER, "CUFF_LOOSE", 7)),
                                ".advice:has-text('trop lâche')"),
                        new Scene("blood-pressure-implausible",
                                Stations.with(PRESSURE_TAKEN, Stations.implausible(TENSIOMETER, "DIASTOLIC_NOT_BELOW_SYSTOLIC")),
                                ".advice:has-text('contredisent')"),
                        new Scene("blood-pressure-absent", Stations.with(AT_PRESSURE, Stations.state(TENSIOMETER, "ABSENT")),
                                "[data-action=skip]"),
                        new Scene("blood-pressure-taken", PRESSURE_TAKEN, "[data-reading=bloodPressure]:has-text('134/82')"),
                        new Scene("blood-pressure-offline", Stations.offline(PRESSURE_TAKEN, 3), ".banner:has-text('3 informations')"),
                        new Scene("oxygen-no-finger", AT_OXYGEN, "chevet-status:has-text('Pas de doigt')")
                                .live(Stations.noFinger(Live.Absence.SENSOR_OFF)),
                        new Scene("oxygen", Stations.with(AT_OXYGEN, Stations.keepable(OXIMETER)), "[data-live=spo2]:text('97')")
                                .live(Stations.finger(97, 68)),
                        new Scene("oxygen-taken",
                                Stations.at(Step.OXYGEN, Stations.consultation(Phase.PREPARING, Consent.GIVEN, List.of(PRESSURE, OXYGEN))),
                                "[data-reading=oximetry]"),
                        new Scene("summary",
                                Stations.at(Step.SUMMARY, Stations.consultation(Phase.PREPARING, Consent.GIVEN, List.of(PRESSURE, OXYGEN))),
                                "[data-action=request]"),
                        new Scene("summary-unmeasured", Stations.preparing(Step.SUMMARY), ".reading.absent"),
                        new Scene("waiting", Stations.in(Phase.WAITING), "[data-role=preview]"),
                        new Scene("waiting-offline", Stations.offline(Stations.in(Phase.WAITING), 1), ".banner"),
                        new Scene("waiting-cancel", Stations.in(Phase.WAITING), "[data-dialog=cancel]").press("[data-action=cancel]"),
                        new Scene("call", Stations.in(Phase.IN_CALL), "[data-role=remote-room]"),
                        new Scene("call-measuring", Stations.with(Stations.in(Phase.IN_CALL), Stations.state(TENSIOMETER, "MEASURING")),
                                "[data-live=cuffPressure]:text('97')").live(Stations.cuff(97)),
                        new Scene("call-loose", Stations.with(Stations.in(Phase.IN_CALL), Stations.failed(TENSIOMETER, "CUFF_LOOSE", 7)),
                                ".side [data-action=retry]").press("[data-action=measure-bloodPressure]"),
                        new Scene("call-oxygen", Stations.with(Stations.in(Phase.IN_CALL), Stations.keepable(OXIMETER)),
                                ".side [data-live=spo2]:text('97')").live(Stations.finger(97, 68))
                                .press("[data-action=shut], [data-action=measure-oximetry]"),
                        new Scene("call-devices", Stations.in(Phase.IN_CALL), "[data-dialog=devices] [data-action=choose-room]")
                                .press("[data-action=devices]"),
                        new Scene("conclusion", Stations.in(Phase.CONCLUDED), "[data-action=read]"),
                        new Scene("end", Stations.at(Step.SUMMARY, Stations.read(false)), "[data-action=finish]"),
                        new Scene("call-15", Stations.at(Step.SUMMARY, Stations.read(true)), "[data-dialog=call-15]")
                                .press("[data-action=call-15]"),
                        new Scene("help", AT_PRESSURE, "[data-dialog=help]").press("[data-action=help]"),
                        new Scene("refused", Stations.refused(AT_OXYGEN, Refusal.Code.CONCLUDED), "[data-dialog=refused]"));
    }

    @ParameterizedTest
    @Timeout(value = 120, unit = TimeUnit.SECONDS)
    @CsvSource({"1280, 800", "1920, 1080"})
    void every_screen_is_whole_accessible_and_large_enough(int width, int height, Chromium chromium) throws Exception {
        List<String> problems = new ArrayList<>();
        try (FakeKiosk kiosk = new FakeKiosk(); BrowserContext profile = chromium.profile(width, height)) {
            Page page = profile.newPage();
            page.navigate(kiosk.at("/nurse/"));
            for (Scene scene : scenes()) {
                bring(kiosk, page, scene);
                Looks.problems(page, height).forEach(problem -> problems.add(scene.name() + " " + width + ": " + problem));
                if (width == SMALL) {
                    Looks.faintWords(page).forEach(problem -> problems.add(scene.name() + ": " + problem));
                }
                page
                        .screenshot(new Page.ScreenshotOptions()
                                .setPath(Path.of("target/screenshots/" + scene.name() + "-" + width + ".png")));
                closeDialog(page);
            }
            assertThat(kiosk.unread()).isEmpty();
        }
        assertThat(problems).isEmpty();
        assertThat(chromium.complaints()).isEmpty();
    }

    private static void bring(FakeKiosk kiosk, Page page, Scene scene) {
        kiosk.show(Stations.welcome()); // what a screen keeps for itself is forgotten on the way
        page.waitForSelector("[data-screen=welcome]");
        kiosk.show(scene.station());
        if (!scene.press().isEmpty()) {
            page.locator(scene.press()).first().click();
        }
        scene.live().ifPresent(kiosk::tell);
        page.waitForSelector(scene.shows());
        page.waitForSelector("body:not([data-settling])");
    }

    private static void closeDialog(Page page) {
        if (page.locator("[data-dialog] [data-action=close]").isVisible()) {
            page.locator("[data-dialog] [data-action=close]").click();
            page.locator("[data-dialog]").waitFor(new com.microsoft.playwright.Locator.WaitForOptions()
                    .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
        }
    }
}
