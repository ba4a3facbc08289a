package fr.chevet.ops.play;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import fr.chevet.ops.browser.Chromium;
import fr.chevet.ops.browser.FakeMedia;
import fr.chevet.ops.browser.Peek;
import fr.chevet.ops.browser.Senses;
import fr.chevet.protocol.EventId;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/// One whole consultation in two browsers. Every claim is checked by what is really there: pixels, spectrum, text of both logs.
public final class PlayedConsultation {
    /// What the simulated cuff measures and the recorded finger showed.
    private static final String PRESSURE = "134/82";
    private static final String OXYGEN = "99/60";
    private static final String CONCLUSION = "Rhinopharyngite. Repos et boissons chaudes. Revenir si la fièvre dépasse trois jours.";

    private final URI nursePage;
    private final URI physicianPage;
    private final String login;
    private final String password;
    private final Witness witness;
    private final Steps steps;

    public PlayedConsultation(URI nursePage, URI physicianPage, String login, String password, Witness witness, PrintWriter out) {
        this.nursePage = nursePage;
        this.physicianPage = physicianPage;
        this.login = login;
        this.password = password;
        this.witness = witness;
        this.steps = new Steps(out);
    }

    /// Plays it. @throws RuntimeException naming what was not seen
    public void play(Chromium chromium) {
        try (BrowserContext room = Chromium.profile(chromium.launch(FakeMedia.STATION), 1920, 1080);
                BrowserContext office = Chromium.profile(chromium.launch(FakeMedia.PHYSICIAN), 1440, 900)) {
            Peek.into(room);
            Peek.into(office);
            NurseScreens nurse = new NurseScreens(room.newPage());
            PhysicianDesk physician = new PhysicianDesk(office.newPage());
            prepare(nurse);
            meet(nurse, physician);
            compareLogs(physician);
            conclude(nurse, physician);
        }
    }

    private void prepare(NurseScreens nurse) {
        steps.step("nurse: the kiosk's page shows its welcome", () -> {
            nurse.page().navigate(nursePage.toString());
            nurse.on("welcome");
        });
        steps.step("nurse: takes a patient, identity, consent, reason", nurse::prepare);
        steps.see("nurse: the cuff's pressure rises on the screen, then the result", "risen",
                () -> nurse.measurePressure() > 100 ? "risen" : "not risen");
        steps.see("nurse: " + PRESSURE + " is shown", PRESSURE, () -> pressure(shown(nurse.page(), "bloodPressure")));
        steps.step("nurse: goes on to oxygen", () -> nurse.press("continue").on("oxygen"));
        steps.see("nurse: the recorded finger shows SpO2 and pulse, kept", OXYGEN, nurse::keepOxygen);
        steps.step("nurse: asks for a physician and waits", () -> {
            nurse.press("continue");
            nurse.requestPhysician();
        });
    }

    private void meet(NurseScreens nurse, PhysicianDesk physician) {
        steps.step("physician: signs in", () -> {
            physician.page().navigate(physicianPage.toString());
            physician.signIn(login, password);
        });
        steps.step("physician: opens the summary; the two pages connect", () -> {
            physician.look();
            physician.connected();
        });
        steps.see("before accepting: the link stands and nothing of the room has left the station", "1 link(s), 0 packet(s)",
                () -> Peek.sent(nurse.page()));
        steps.see("before accepting: nothing of the room has arrived", "1 link(s), 0 packet(s)", () -> Peek.received(physician.page()));
        steps.step("physician: accepts", physician::accept);
        steps.step("nurse: the call is there", () -> nurse.on("call"));
        steps.see("physician: sees the room's moving picture", "seen", () -> Senses.sees(physician.page(), FakeMedia.STATION));
        steps.see("nurse: sees the physician's moving picture", "seen", () -> Senses.sees(nurse.page(), FakeMedia.PHYSICIAN));
        steps.see("physician: the screen shows it", "shown", () -> Senses.shows(physician.page(), FakeMedia.STATION));
        steps.see("nurse: the screen shows it", "shown", () -> Senses.shows(nurse.page(), FakeMedia.PHYSICIAN));
        steps.see("physician: hears the room's tone", "heard", () -> Senses.hears(physician.page(), FakeMedia.STATION));
        steps.see("nurse: hears the physician's tone", "heard", () -> Senses.hears(nurse.page(), FakeMedia.PHYSICIAN));
    }

    private void compareLogs(PhysicianDesk physician) {
        steps.see("physician: reads " + PRESSURE, PRESSURE, () -> pressure(physician.text("bloodPressure")));
        steps.see("physician: reads 99 %", "99 %", () -> physician.text("oximetry").replaceAll("(?s).*?(\\d+)[\\s\\h]*%.*", "$1 %"));
        for (String kind : new String[]{"bloodPressure", "oximetry"}) {
            steps.see(kind + ": the same bytes in the server's log, the kiosk's log and on the physician's page", "same",
                    () -> same(physician, kind));
        }
    }

    private String same(PhysicianDesk physician, String kind) {
        EventId event = EventId.of(NurseScreens.attribute(physician.page(), kind, "data-event-id"));
        Optional<String> server = witness.atServer(event);
        Optional<String> kiosk = witness.atKiosk(event);
        if (server.isEmpty() || !server.equals(kiosk)) {
            return "server has " + server.map(text -> text.length() + " characters").orElse("nothing") + ", kiosk "
                    + kiosk.map(text -> text.length() + " characters").orElse("nothing");
        }
        return sha256(server.get()).equals(physician.digest(kind)) ? "same" : "another digest on the page";
    }

    private void conclude(NurseScreens nurse, PhysicianDesk physician) {
        steps.step("physician: writes the conclusion", () -> physician.conclude(CONCLUSION));
        steps.see("nurse: the conclusion is there, word for word", "there", () -> {
            nurse.on("conclusion");
            nurse.page().waitForSelector("[data-screen='conclusion'] :text(\"" + CONCLUSION + "\")");
            return "there";
        });
        steps.step("nurse: has read it to the patient", () -> nurse.press("read").on("end"));
        steps.step("nurse: ends; the station is back at its welcome", () -> nurse.press("finish").on("welcome"));
        steps.see("kiosk: has forgotten the patient", "forgotten", () -> {
            nurse.page().waitForCondition(() -> witness.countAtKiosk() == 0);
            return "forgotten";
        });
    }

    private static String shown(Page page, String kind) {
        return page.locator("[data-reading=" + kind + "]").first().innerText();
    }

    private static String pressure(String text) {
        return text.replaceAll("(?s).*?(\\d{2,3})\\s*/\\s*(\\d{2,3}).*", "$1/$2");
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
