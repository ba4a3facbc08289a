package fr.chevet.kiosk.page;

import fr.chevet.kiosk.loop.Loop;
import fr.chevet.protocol.wire.Frame;
import fr.chevet.web.Admission;
import fr.chevet.web.Site;
import fr.chevet.web.WebServer;
import java.io.IOException;
import java.net.URI;

/// The nurse page's own web server: on loopback, for the kiosk's browser.
public final class PageServer implements AutoCloseable {
    private final Doorkeeper doorkeeper;
    private final WebServer server;
    private volatile int port;

    /// `port` 0 takes any that is free; `token` lets a browser in. Throws IOException when the port is taken.
    public PageServer(int port, String token, Loop loop, Desk desk) throws IOException {
        doorkeeper = new Doorkeeper(token, this::port);
        var site = new Site()
                .guard(doorkeeper)
                .servlet(Doorkeeper.ENTRY, new EntryServlet(doorkeeper))
                .page(EntryServlet.PAGE, "nurse/index.html")
                .endpoint("/nurse/socket", Frame.LONGEST, handshake -> new Admission.Accepted(new NursePage(loop, desk)));
        server = WebServer.open("127.0.0.1", port, site);
        this.port = server.port();
    }

    public int port() {
        return port;
    }

    /// Opens the page once in a browser of this machine; whoever has it is let in until the machine is started again.
    public URI entry() {
        return doorkeeper.entry();
    }

    @Override
    public void close() {
        server.close();
    }
}
