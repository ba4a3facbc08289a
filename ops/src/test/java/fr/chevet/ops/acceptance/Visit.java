package fr.chevet.ops.acceptance;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import fr.chevet.ops.browser.Chromium;
import fr.chevet.ops.browser.FakeMedia;
import fr.chevet.ops.browser.Peek;
import fr.chevet.ops.play.NurseScreens;
import fr.chevet.ops.play.PhysicianDesk;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The browsers of one test class: one for the room, one for physicians, a fresh profile for each page.
final class Visit implements AutoCloseable {
    private final Chromium chromium;
    private final Browser room;
    private final Browser office;
    private final List<BrowserContext> open = new ArrayList<>();

    Visit(Path folder) {
        chromium = new Chromium(folder);
        room = chromium.launch(FakeMedia.STATION);
        office = chromium.launch(FakeMedia.PHYSICIAN);
    }

    NurseScreens nurse(Town town) {
        return nurse(town, 1920, 1080);
    }

    NurseScreens nurse(Town town, int width, int height) {
        Page page = page(room, width, height);
        page.navigate(town.nursePage().toString());
        return new NurseScreens(page);
    }

    /// The nurse page in a browser that finds no camera.
    NurseScreens nurseWithoutCamera(Town town) {
        Page page = page(chromium.launchWithoutCamera(), 1280, 800);
        page.navigate(town.nursePage().toString());
        return new NurseScreens(page);
    }

    PhysicianDesk physician(Town town, String login) {
        Page page = page(office, 1440, 900);
        page.navigate(town.physicianPage().toString());
        PhysicianDesk desk = new PhysicianDesk(page);
        desk.signIn(login, Town.PASSWORD);
        return desk;
    }

    private Page page(Browser browser, int width, int height) {
        BrowserContext context = Chromium.profile(browser, width, height);
        Peek.into(context);
        open.add(context);
        return context.newPage();
    }

    /// Closes every page, so that the next test begins with none.
    void leave() {
        open.forEach(BrowserContext::close);
        open.clear();
    }

    @Override
    public void close() {
        chromium.close();
    }
}
