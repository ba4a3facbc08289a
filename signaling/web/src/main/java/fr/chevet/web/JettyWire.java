package fr.chevet.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Consumer;

import org.eclipse.jetty.ee11.websocket.jakarta.common.JakartaWebSocketSession;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.OpCode;

/// A [Wire] over Jetty's session. Jakarta's own `sendPing` waits for the peer, and nothing of Jakarta's cuts: hence Jetty's.
final class JettyWire implements Wire {
    /// What a close frame holds (RFC 6455, 5.5), less its code.
    private static final int LONGEST_REASON = 123;

    private final JakartaWebSocketSession session;
    private final Connections connections;

    JettyWire(JakartaWebSocketSession session, Connections connections) {
        this.session = session;
        this.connections = connections;
    }

    @Override
    public void write(String text, Consumer<Boolean> written) {
        var callback = Callback.from(() -> written.accept(true), failure -> written.accept(false));
        try {
            session.getCoreSession().sendFrame(new Frame(OpCode.TEXT).setPayload(text), callback, false);
        } catch (RuntimeException e) {
            callback.failed(e);
        }
    }

    @Override
    public void ping() {
        session.getCoreSession().sendFrame(new Frame(OpCode.PING).setPayload(BufferUtil.EMPTY_BUFFER), Callback.NOOP, false);
    }

    @Override
    public void close(int code, String reason) {
        String fitting = reason;
        while (fitting.getBytes(StandardCharsets.UTF_8).length > LONGEST_REASON) {
            fitting = fitting.substring(0, fitting.length() - 1);
        }
        session.getCoreSession().close(code, fitting, Callback.NOOP);
    }

    @Override
    public void cutAfter(Duration wait) {
        connections.later(wait, session::abort);
    }
}
