package fr.chevet.web;

import jakarta.websocket.CloseReason;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.PongMessage;
import jakarta.websocket.Session;
import java.nio.ByteBuffer;
import org.eclipse.jetty.ee11.websocket.jakarta.common.JakartaWebSocketSession;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Between Jakarta's events of one session and its [ConnectionHandler]. Public only because Jetty asks it of an endpoint's class.
public final class SocketEndpoint extends Endpoint {
    private static final Logger log = LoggerFactory.getLogger(SocketEndpoint.class);

    private final ConnectionHandler handler;
    private final Connections connections;
    private final int maxTextSize;
    private final Object calls = new Object();
    private @Nullable Connection connection;

    SocketEndpoint(ConnectionHandler handler, Connections connections, int maxTextSize) {
        this.handler = handler;
        this.connections = connections;
        this.maxTextSize = maxTextSize;
    }

    @Override
    public void onOpen(Session session, EndpointConfig config) {
        session.setMaxIdleTimeout(0); // Jetty's counts what is sent as life, pings too; Connection.beat counts what is heard
        session.setMaxTextMessageBufferSize(maxTextSize);
        session.setMaxBinaryMessageBufferSize(maxTextSize);
        var opened = new Connection(new JettyWire((JakartaWebSocketSession) session, connections));
        connection = opened;
        session.addMessageHandler(String.class, text -> {
            opened.heard();
            call(opened, () -> handler.text(text));
        });
        session.addMessageHandler(ByteBuffer.class, bytes -> opened.close(1003, "text only"));
        session.addMessageHandler(PongMessage.class, pong -> opened.heard());
        connections.add(opened);
        call(opened, () -> handler.opened(opened));
    }

    /// On a thread of its own: Jetty may close inside a call to another connection's handler, and waiting there for this one's could lock both.
    @Override
    public void onClose(Session session, CloseReason reason) {
        Connection closed = connection;
        if (closed == null) {
            return;
        }
        closed.ended();
        Thread.ofVirtual().name("closed").start(() -> {
            call(closed, () -> handler.closed((reason.getCloseCode().getCode() + " " + reason.getReasonPhrase()).strip()));
            connections.remove(closed);
        });
    }

    @Override
    public void onError(Session session, Throwable failure) {
        log.debug("connection failed: {}", failure.toString());
    }

    private void call(Connection connection, Runnable event) {
        synchronized (calls) {
            try {
                event.run();
            } catch (RuntimeException e) {
                log.error("handler={} failed, its connection is closed", handler.getClass().getName(), e);
                connection.close(1011, "internal error");
            }
        }
    }
}
