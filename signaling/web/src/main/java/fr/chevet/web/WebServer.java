package fr.chevet.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import org.eclipse.jetty.ee11.servlet.FilterHolder;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.ee11.websocket.jakarta.server.config.JakartaWebSocketServletContainerInitializer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/// A running HTTP and WebSocket server on one port. TLS, where wanted, ends before it.
public final class WebServer implements AutoCloseable {
    /// Requests and handlers that wait for the disk at one moment; more queue up.
    private static final int MOST_THREADS = 200;
    /// How long requests under way may take to end when the server stops.
    private static final Duration STOP_WAIT = Duration.ofSeconds(2);

    /// A kept-alive connection without a request has nothing to end.
    private static final Duration IDLE_STOP_WAIT = Duration.ofMillis(50);

    private final Server server;
    private final ServerConnector connector;
    private final Connections connections = new Connections("web");

    /// Opens at once; `port` 0 takes any that is free. Throws IOException when the address cannot be had.
    public static WebServer open(String host, int port, Site site) throws IOException {
        return new WebServer(host, port, site);
    }

    private WebServer(String host, int port, Site site) throws IOException {
        var threads = new QueuedThreadPool(MOST_THREADS);
        threads.setName("web");
        server = new Server(threads);
        var http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setSendDateHeader(false);
        connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(host);
        connector.setPort(port);
        connector.setShutdownIdleTimeout(IDLE_STOP_WAIT.toMillis());
        server.addConnector(connector);
        server.setHandler(context(site));
        server.setErrorHandler(new PlainErrors());
        server.setStopTimeout(STOP_WAIT.toMillis());
        try {
            connector.open(); // before the rest: a taken port must be said as that
            server.start();
        } catch (Exception e) {
            close();
            throw e instanceof IOException taken ? taken : new IOException("the web server did not start", e);
        }
    }

    private ServletContextHandler context(Site site) {
        var context = new ServletContextHandler("/");
        context.setErrorHandler(new PlainErrors());
        context.addFilter(new FilterHolder(new Gate(site.guards)), "/*", EnumSet.of(DispatcherType.REQUEST));
        site.servlets.forEach((path, servlet) -> add(context, path, servlet));
        site.doors.forEach((path, door) -> add(context, path, new UpgradeServlet(door.maxTextSize(), door.door(), connections)));
        context.addServlet(new ServletHolder(new StaticServlet()), "/");
        JakartaWebSocketServletContainerInitializer.configure(context, null);
        return context;
    }

    /// Servlet's word for exactly the root is the empty one; "/" would be all that nobody else serves.
    private static void add(ServletContextHandler context, String path, HttpServlet servlet) {
        context.addServlet(new ServletHolder(servlet), path.equals("/") ? "" : path);
    }

    /// The port it listens on.
    public int port() {
        return connector.getLocalPort();
    }

    /// Stops accepting, tells every connection "going away" (1001), lets requests under way end, and is gone, all in bounded time.
    @Override
    public void close() {
        connector.close();
        connections.close();
        LifeCycle.stop(server);
    }
}
