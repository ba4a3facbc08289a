package fr.chevet.ops.bench;

import com.microsoft.playwright.Page;
import fr.chevet.web.Admission;
import fr.chevet.web.Connection;
import fr.chevet.web.Dialer;
import fr.chevet.web.Site;
import fr.chevet.web.WebServer;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/// A reading's floor: a station's socket into a bare server, and that server's socket into the physician's page, with nothing done to what they carry.
final class BareSockets implements AutoCloseable {
    private static final int MOST_CHARACTERS = 1 << 20;
    private static final double PATIENCE_MS = 10_000;

    /// In the page whose readings are measured, so that both are told by one clock and one thread.
    private static final String OPEN = """
            (url) => new Promise((resolve, reject) => {
              const socket = chevetTap.bare = new chevetTap.Real(url);
              socket.onopen = () => resolve();
              socket.onerror = () => reject(new Error('no bare socket'));
            })""";

    private static final String AWAIT_TEXT = """
            (patience) => {
              chevetTap.arrived = new Promise((resolve) => {
                chevetTap.bare.onmessage = () => resolve(performance.timeOrigin + performance.now());
                setTimeout(() => resolve(null), patience);
              });
            }""";

    private final Page page;
    private final InstantSource clock;
    private final WebServer server;
    private final Dialer dialer = new Dialer();
    private final CompletableFuture<Connection> desk = new CompletableFuture<>();
    private final CompletableFuture<Connection> station = new CompletableFuture<>();
    private volatile String view = "";

    BareSockets(Page page, InstantSource clock) throws IOException {
        this.page = page;
        this.clock = clock;
        server = WebServer
                .open("127.0.0.1", 0, new Site()
                        .endpoint("/desk", MOST_CHARACTERS, who -> new Admission.Accepted(new Ear(desk::complete, text -> {})))
                        .endpoint("/station", MOST_CHARACTERS,
                                who -> new Admission.Accepted(new Ear(there -> {}, text -> desk.join().send(view)))));
        String address = "ws://127.0.0.1:" + server.port();
        page.evaluate(OPEN, address + "/desk");
        dialer.dial(URI.create(address + "/station"), Map.of(), MOST_CHARACTERS, new Ear(station::complete, text -> {}));
    }

    /// From the station's sending of `event` until the page has a text as long as the view.
    double milliseconds(String event, int viewCharacters) {
        view = "v".repeat(viewCharacters);
        page.evaluate(AWAIT_TEXT, PATIENCE_MS);
        double sent = Moments.now(clock);
        station.join().send(event);
        return Moments.of(page.evaluate("() => chevetTap.arrived")) - sent;
    }

    @Override
    public void close() {
        dialer.close();
        server.close();
    }
}
