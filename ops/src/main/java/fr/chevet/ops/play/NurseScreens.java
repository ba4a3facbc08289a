package fr.chevet.ops.play;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;

/// The nurse page as the professional uses it: screens by name, presses, and what is read there.
public final class NurseScreens {
    private final Page page;

    public NurseScreens(Page page) {
        this.page = page;
    }

    public Page page() {
        return page;
    }

    /// Waits until the screen is shown.
    public NurseScreens on(String screen) {
        page.waitForSelector("[data-screen='" + screen + "']");
        return this;
    }

    public NurseScreens press(String action) {
        page.locator("[data-action='" + action + "']").first().click();
        return this;
    }

    /// Welcome to the screen of the blood pressure, with the identity of the demonstration.
    public void prepare() {
        begin();
        identify();
        on("consent").press("accept-consent");
        stateReason("ROUTINE");
        on("blood-pressure");
    }

    public void begin() {
        on("welcome");
        page.locator("[data-professional]").first().click();
        on("identity");
    }

    public void identify() {
        on("identity");
        page.locator("[name=birthName]").fill("Morel");
        page.locator("[name=firstName]").fill("Jeanne");
        page.locator("[name=day]").fill("12");
        page.locator("[name=month]").fill("03");
        page.locator("[name=year]").fill("1944");
        page.locator("[data-sex=FEMALE]").click();
        press("continue");
    }

    public void stateReason(String urgency) {
        on("reason");
        page.locator("[data-reason]").first().click();
        page.locator("[data-urgency=" + urgency + "]").click();
        press("continue");
    }

    /// Starts the cuff and waits for its result; returns the highest pressure that was seen rising.
    public int measurePressure() {
        on("blood-pressure").press("start");
        Locator live = page.locator("[data-live=cuffPressure]").first();
        live.waitFor();
        int highest = 0;
        Locator result = page.locator("[data-reading=bloodPressure]").first();
        while (!result.isVisible()) {
            String shown = live.isVisible() ? live.textContent().replaceAll("\\D", "") : "";
            highest = Math.max(highest, shown.isEmpty() ? 0 : Integer.parseInt(shown));
            page.waitForTimeout(50);
        }
        return highest;
    }

    /// Waits for running oximetry, keeps it, and returns what was shown as SpO2 and pulse.
    public String keepOxygen() {
        on("oxygen");
        Locator spo2 = page.locator("[data-live=spo2]").first();
        page.waitForFunction("() => /\\d/.test(document.querySelector('[data-live=spo2]')?.textContent ?? '')");
        String shown = digits(spo2) + "/" + digits(page.locator("[data-live=pulse]").first());
        press("keep");
        page.locator("[data-reading=oximetry]").first().waitFor();
        return shown;
    }

    public void requestPhysician() {
        on("summary").press("request");
        on("waiting");
    }

    /// The digest of the event that a shown reading is.
    public String digest(String kind) {
        return attribute(page, kind, "data-digest");
    }

    public String eventId(String kind) {
        return attribute(page, kind, "data-event-id");
    }

    static String attribute(Page page, String kind, String name) {
        Locator reading = page.locator("[data-reading=" + kind + "][" + name + "]").first();
        reading.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        return java.util.Objects.requireNonNullElse(reading.getAttribute(name), "");
    }

    private static String digits(Locator locator) {
        return locator.textContent().replaceAll("\\D", "");
    }
}
