package fr.chevet.ops.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The headless Chromiums of one thread, one process a side, each with that side's picture and tone as its camera and microphone.
public final class Chromium implements AutoCloseable {
    /// Two slow cores that run two browsers, a server and a kiosk.
    private static final int WAIT_MS = 30_000;

    private final Playwright playwright;
    private final Path folder;
    private final List<Browser> browsers = new ArrayList<>();

    /// `folder` takes the media files. @throws BrowserMissing when there is no Chromium
    public Chromium(Path folder) {
        this.folder = folder;
        this.playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment()));
    }

    private static Map<String, String> environment() {
        Map<String, String> environment = new java.util.HashMap<>(System.getenv());
        environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        return environment;
    }

    /// A browser whose camera and microphone are `media`.
    public Browser launch(FakeMedia media) {
        try {
            Files.createDirectories(folder);
            return launch(
                    List
                            .of(
                                    "--use-fake-ui-for-media-stream",
                                    "--use-fake-device-for-media-stream",
                                    "--use-file-for-fake-video-capture=" + media.writePicture(folder),
                                    "--use-file-for-fake-audio-capture=" + media.writeSound(folder)));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /// A browser on a machine without a camera, whatever this machine has.
    public Browser launchWithoutCamera() {
        return launch(List.of("--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream=device-count=0"));
    }

    private Browser launch(List<String> media) {
        List<String> flags = Stream
                .concat(
                        Stream
                                .of(
                                        "--no-sandbox",
                                        "--disable-gpu",
                                        "--disable-quic",
                                        "--no-first-run",
                                        "--disable-background-networking",
                                        "--disable-component-update",
                                        "--disable-sync",
                                        "--autoplay-policy=no-user-gesture-required",
                                        "--allow-loopback-in-peer-connection"),
                        media.stream())
                .toList();
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions().setExecutablePath(executable().orElseThrow(BrowserMissing::new)).setArgs(flags));
        browsers.add(browser);
        return browser;
    }

    /// A fresh profile with a window of this size.
    public static BrowserContext profile(Browser browser, int width, int height) {
        BrowserContext context = browser
                .newContext(
                        new Browser.NewContextOptions().setViewportSize(width, height).setLocale("fr-FR").setTimezoneId("Europe/Paris"));
        context.setDefaultTimeout(WAIT_MS);
        return context;
    }

    /// CHEVET_CHROMIUM, or the first of Debian's and the usual names on the PATH.
    public static Optional<Path> executable() {
        Stream<String> names = Stream
                .of(System.getenv().getOrDefault("CHEVET_CHROMIUM", ""), "chromium", "chromium-browser", "google-chrome",
                        "google-chrome-stable")
                .filter(name -> !name.isEmpty());
        List<String> folders = Arrays.asList(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator));
        return names
                .flatMap(name -> name.startsWith("/") ? Stream.of(Path.of(name)) : folders.stream().map(place -> Path.of(place, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Override
    public void close() {
        browsers.forEach(Browser::close);
        playwright.close();
    }

    /// There is no Chromium on this machine.
    public static final class BrowserMissing extends IllegalStateException {
        private static final long serialVersionUID = 1;

        BrowserMissing() {
            super("No Chromium found. Run: sudo apt-get install chromium");
        }
    }
}
