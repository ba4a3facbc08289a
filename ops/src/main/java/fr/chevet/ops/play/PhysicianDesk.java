package fr.chevet.ops.play;

import com.microsoft.playwright.Page;

/// The physician's page as the physician uses it.
public final class PhysicianDesk {
    private final Page page;

    public PhysicianDesk(Page page) {
        this.page = page;
    }

    public Page page() {
        return page;
    }

    public PhysicianDesk press(String action) {
        page.locator("[data-action='" + action + "']").first().click();
        return this;
    }

    public void signIn(String login, String password) {
        page.waitForSelector("[data-screen='sign-in']");
        page.locator("[name=login]").fill(login);
        page.locator("[name=password]").fill(password);
        press("sign-in");
        page.waitForSelector("[data-screen='desk'][data-online='true'], [data-screen='desk'] [data-online='true']");
    }

    /// Opens the first consultation that waits.
    public void look() {
        page.locator("[data-consultation]").first().click();
        page.waitForSelector("[data-phase]");
    }

    /// Waits until the link to the station stands, without any media.
    public void connected() {
        page.waitForSelector("[data-call-state='connected']");
    }

    public void accept() {
        press("accept");
        page.waitForSelector("[data-phase='IN_CALL']");
    }

    public void conclude(String words) {
        press("conclude");
        page.locator("[name=conclusion]").fill(words);
        press("write-conclusion");
        page.waitForSelector("[data-phase='CONCLUDED']");
    }

    public String digest(String kind) {
        return NurseScreens.attribute(page, kind, "data-digest");
    }

    public String text(String kind) {
        return page.locator("[data-reading=" + kind + "]").first().innerText();
    }
}
