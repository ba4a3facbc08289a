package fr.chevet.web;

import jakarta.websocket.ClientEndpointConfig;
import jakarta.websocket.DeploymentException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.ee11.websocket.jakarta.client.JakartaWebSocketClientContainer;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.websocket.core.exception.UpgradeException;

/// Opens WebSocket connections to a server (ws:// or wss://, trusting what the JVM trusts), with the same seam as an endpoint's.
public final class Dialer implements AutoCloseable {
    /// A server that does not answer for that long is treated as not there.
    static final Duration CONNECT_WAIT = Duration.ofSeconds(10);
    /// A program dials one server or a few: Jetty's default of 200 would be stacks for nothing.
    private static final int MOST_THREADS = 16;

    private final HttpClient http = new HttpClient();
    private final JakartaWebSocketClientContainer container;
    private final Connections connections = new Connections("dial");

    public Dialer() {
        var threads = new QueuedThreadPool(MOST_THREADS, 1);
        threads.setName("dial");
        threads.setDaemon(true);
        http.setExecutor(threads);
        http.setConnectTimeout(CONNECT_WAIT.toMillis());
        http.setFollowRedirects(false);
        container = new JakartaWebSocketClientContainer(http);
        LifeCycle.start(container);
    }

    /// Connects and returns when `handler` has been told `opened`. Waits for the server at most [#CONNECT_WAIT].
    ///
    /// `maxTextSize` bounds what the server may send, in bytes. Throws [DialRefused] on an HTTP answer, another IOException when there is none.
    public void dial(URI uri, Map<String, String> headers, int maxTextSize, ConnectionHandler handler) throws IOException {
        var configurator = new ClientEndpointConfig.Configurator() {
            @Override
            public void beforeRequest(Map<String, List<String>> request) {
                headers.forEach((name, value) -> request.put(name, List.of(value)));
            }
        };
        var config = ClientEndpointConfig.Builder.create().configurator(configurator).build();
        try {
            container.connectToServer(new SocketEndpoint(handler, connections, maxTextSize), config, uri);
        } catch (DeploymentException e) {
            throw told(e);
        }
    }

    private static IOException told(DeploymentException e) {
        if (e.getCause() instanceof UpgradeException refused && refused.getResponseStatusCode() > 0) {
            return new DialRefused(refused.getResponseStatusCode(), refused);
        }
        if (e.getCause() instanceof InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            var told = new InterruptedIOException("interrupted while dialling");
            told.initCause(interrupted);
            return told;
        }
        return new IOException("could not connect: " + e.getMessage(), e);
    }

    /// Tells every server "going away" and ends, in bounded time.
    @Override
    public void close() {
        connections.close();
        LifeCycle.stop(container);
        LifeCycle.stop(http);
    }
}
