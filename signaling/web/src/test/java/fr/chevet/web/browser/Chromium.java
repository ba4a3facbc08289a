package fr.chevet.web.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// A headless Chromium with a fake camera and microphone, one for all tests of a run; give it to a test method or a
/// constructor as a parameter under `@ExtendWith(Chromium.Given.class)`.
public final class Chromium implements AutoCloseable {
    private static final List<String> FLAGS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream",
            "--autoplay-policy=no-user-gesture-required", "--allow-loopback-in-peer-connection",
            // Addresses as they are, so that a test can put a path of its own between two pages.
            "--disable-features=WebRtcHideLocalIpsWithMdns");
    private static final int WAIT_MS = 20_000;

    private final Playwright playwright;
    private final Browser browser;
    private final List<String> complaints = new ArrayList<>();

    private Chromium() {
        playwright = Playwright.create();
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions()
                .setExecutablePath(Path.of(Optional.ofNullable(System.getenv("CHEVET_CHROMIUM")).orElse("/usr/bin/chromium")))
                .setArgs(FLAGS));
    }

    /// A fresh profile with one window size; close it after the test.
    public BrowserContext profile(int width, int height) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions().setViewportSize(width, height)
                .setLocale("fr-FR").setTimezoneId("Europe/Paris"));
        context.setDefaultTimeout(WAIT_MS);
        context.onConsoleMessage(this::hear);
        context.onWebError(error -> complaints.add(error.error()));
        return context;
    }

    /// A page in a fresh profile.
    public Page open(String address, int width, int height) {
        Page page = profile(width, height).newPage();
        page.navigate(address);
        return page;
    }

    /// What pages complained about since the last call: uncaught errors and the console's errors.
    public List<String> complaints() {
        List<String> said = List.copyOf(complaints);
        complaints.clear();
        return said;
    }

    private void hear(ConsoleMessage message) {
        if (message.type().equals("error")) {
            complaints.add(message.text());
        }
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    /// Gives the one browser of the run to tests, and closes it after the last.
    public static final class Given implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Chromium.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot().getStore(ExtensionContext.Namespace.GLOBAL).computeIfAbsent(Chromium.class,
                    key -> new Chromium(), Chromium.class);
        }
    }
}
