package fr.chevet.signaling.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import com.microsoft.playwright.options.WaitForSelectorState;
import fr.chevet.protocol.Author;
import fr.chevet.protocol.IdentityStatus;
import fr.chevet.protocol.PersonId;
import fr.chevet.protocol.Sex;
import fr.chevet.protocol.SiteType;
import fr.chevet.protocol.Urgency;
import fr.chevet.web.browser.Accessibility;
import fr.chevet.web.browser.Chromium;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/// A physician's page on a scripted server, with three patients to choose from, and the two looks that every state of it gets: axe's and ours.
final class Scene implements AutoCloseable {
    static final int WIDTH = 1440;
    static final int HEIGHT = 900;
    static final Author PETIT = Author.physician(new PersonId("petit"), "Dr Nadia Petit");
    /// Until the picture is drawn in its new size: a frame of the video where one runs.
    private static final String STILL = """
            () => new Promise((done) => {
              const video = document.querySelector('[data-role=remote-room]');
              if (video?.srcObject?.active && video.videoWidth) video.requestVideoFrameCallback(() => requestAnimationFrame(done));
              else requestAnimationFrame(done);
              setTimeout(done, 1000);
            })""";
    private static final int PHONE_WIDTH = 390;
    private static final int PHONE_HEIGHT = 844;

    final ScriptedServer server;
    final Chromium chromium;
    final BrowserContext profile;
    final Page page;
    final Bedside jeanne = Bedside
            .waiting(Urgency.VITAL, "Douleur dans la poitrine depuis ce matin", Bedside
                    .patient("Durand", "Jeanne", LocalDate.of(1944, 3, 12), Sex.FEMALE, IdentityStatus.QUAL),
                    new Bedside("EHPAD Les Tilleuls", SiteType.NURSING_HOME, "Claire Besson", Duration.ofMinutes(9)))
            .pressure(158, 94, 115, 88, 80)
            .oxygen(97, 86, 100);
    final Bedside paul = Bedside
            .waiting(Urgency.ROUTINE, "Renouvellement du traitement de la tension", Bedside
                    .patient("Lefèvre", "Paul", LocalDate.of(1958, 11, 2), Sex.MALE, IdentityStatus.PROV),
                    new Bedside("Pharmacie du Marché", SiteType.PHARMACY, "Marc Olivier", Duration.ofMinutes(34)))
            .pressure(134, 82, 99, 71, 90);
    final Bedside lina = Bedside
            .waiting(Urgency.SOON, "Fièvre et toux depuis trois jours, très fatiguée", Bedside
                    .patient("N’Diaye", "Lina", LocalDate.of(1991, 7, 1), Sex.FEMALE, IdentityStatus.DOUT),
                    new Bedside("Maison de santé de Guéret", SiteType.HEALTH_CENTRE, "Sophie Laurent", Duration.ofMinutes(17)));

    Scene(Chromium chromium) throws IOException {
        this.chromium = chromium;
        server = new ScriptedServer();
        profile = chromium.profile(WIDTH, HEIGHT);
        page = profile.newPage();
        chromium.complaints();
    }

    Scene everybodyWaits() {
        server.add(jeanne, paul, lina);
        return this;
    }

    Scene open() {
        page.navigate(server.at("/physician/"));
        see("[data-screen=sign-in]");
        return this;
    }

    Scene signIn() {
        open();
        page.fill("[name=login]", "martin");
        page.fill("[name=password]", SessionServlet.PASSWORD);
        page.keyboard().press("Enter");
        see("[data-screen=desk][data-online=true]");
        return this;
    }

    Scene look(Bedside bedside) {
        page.click(row(bedside));
        see("[data-phase=WAITING] [data-action=accept]");
        return this;
    }

    /// The station's page of a consultation, in a window of its own.
    Page station(Bedside bedside) {
        Page station = chromium.open(server.at("/test/station?consultation=" + bedside.id), 640, 360);
        return station;
    }

    Scene accept() {
        page.keyboard().press("a");
        see("[data-phase=IN_CALL] [data-call-state]");
        return this;
    }

    static String row(Bedside bedside) {
        return "[data-consultation='" + bedside.id + "']";
    }

    Locator see(String selector) {
        Locator found = page.locator(selector).first();
        found.waitFor();
        return found;
    }

    void seeWords(String words) {
        page.getByText(words).first().waitFor();
    }

    void gone(String selector) {
        page.locator(selector).first().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    String focused() {
        return (String) page.evaluate("""
                () => {
                  const at = document.activeElement;
                  return at.dataset.action ?? at.dataset.consultation ?? at.name ?? at.id ?? at.tagName;
                }""");
    }

    /// Looks at the state as it stands, on a desk and on a telephone.
    void judge(String name) {
        judgeAt(name, WIDTH, HEIGHT);
        page.setViewportSize(PHONE_WIDTH, PHONE_HEIGHT);
        judgeAt(name + "-phone", PHONE_WIDTH, PHONE_HEIGHT);
        page.setViewportSize(WIDTH, HEIGHT);
    }

    private void judgeAt(String name, int width, int height) {
        page.setViewportSize(width, height);
        boolean phone = width == PHONE_WIDTH;
        page.evaluate(STILL);
        page.screenshot(new Page.ScreenshotOptions().setFullPage(phone).setAnimations(ScreenshotAnimations.DISABLED)
                .setPath(Path.of("target/screenshots/physician-" + name + ".png")));
        assertThat(Accessibility.violations(page)).as(name).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth")).as(name + ": nothing runs out sideways").isEqualTo(width);
    }

    /// What the page complained about, without the answers that a test asked the server to give.
    List<String> complaints() {
        return chromium.complaints().stream().filter(line -> !line.contains("Failed to load resource") && !line.contains("WebSocket"))
                .toList();
    }

    @Override
    public void close() {
        profile.close();
        server.close();
    }
}
