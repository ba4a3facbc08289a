package fr.chevet.ops.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import fr.chevet.ops.demo.Demo;
import fr.chevet.ops.play.NurseScreens;
import fr.chevet.ops.play.PhysicianDesk;
import fr.chevet.protocol.wire.IceServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// A server, a station and both their pages, with one patient who waits: the setting in which readings and accepts are repeated.
final class Practice implements AutoCloseable {
    /// A measurement of a second instead of half a minute; nothing after the result's frame depends on it.
    private static final double PACE = 20;
    private static final int WAIT_MS = 30_000;

    private final Demo demo;
    private final BrowserContext room;
    private final BrowserContext office;
    private final NurseScreens nurse;
    private final PhysicianDesk physician;

    /// Each page runs `script` before its own.
    Practice(Path folder, Browser station, Browser surgery, List<IceServer> iceServers, String script) throws IOException {
        demo = new Demo(folder, 0, 0, PACE, iceServers);
        room = profile(station, 1280, 800, script);
        office = profile(surgery, 1440, 900, script);
        nurse = new NurseScreens(room.newPage());
        physician = new PhysicianDesk(office.newPage());
    }

    /// The page's policy would keep the floor's own socket out of the page whose clock it shares.
    private static BrowserContext profile(Browser browser, int width, int height, String script) {
        BrowserContext context = browser
                .newContext(new Browser.NewContextOptions().setViewportSize(width, height).setLocale("fr-FR").setTimezoneId("Europe/Paris")
                        .setBypassCSP(true));
        context.setDefaultTimeout(WAIT_MS);
        context.addInitScript(script);
        return context;
    }

    /// Brings a patient into the waiting room, and a physician to the desk.
    void begin() {
        nurse.page().navigate(demo.nursePage().toString());
        nurse.prepare();
        nurse.press("skip").on("oxygen").press("skip");
        nurse.requestPhysician();
        physician.page().navigate(demo.physicianPage().toString());
        physician.signIn(Demo.LOGIN, Demo.PASSWORD);
    }

    Demo demo() {
        return demo;
    }

    PhysicianDesk physician() {
        return physician;
    }

    Page nursePage() {
        return nurse.page();
    }

    Page deskPage() {
        return physician.page();
    }

    /// The physician gives the patient back; the nurse waits again.
    void release() {
        physician.press("release");
        deskPage().locator("[data-reason=speciality]").click();
        physician.press("confirm-release");
        deskPage().waitForSelector("[data-phase='NONE']");
        nurse.on("waiting");
    }

    @Override
    public void close() {
        room.close();
        office.close();
        demo.close();
    }
}
