package fr.chevet.signaling.call;

import fr.chevet.protocol.EventId;
import fr.chevet.protocol.Invalid;
import fr.chevet.protocol.Refusal;
import fr.chevet.protocol.wire.Frame;
import fr.chevet.protocol.wire.SharedFrame;
import fr.chevet.web.Connection;
import fr.chevet.web.ConnectionHandler;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/// A connection that speaks frames: reads them on its own thread, and handles each on the loop, one after another.
///
/// What cannot be read is refused and the connection lives on, until it is a flood.
public abstract class FrameHandler<F> implements ConnectionHandler {
    private final Class<F> direction;
    private final Executor loop;
    private final Flood flood;
    private @Nullable Connection opened;

    protected FrameHandler(Class<F> direction, Executor loop, Clock clock) {
        this.direction = direction;
        this.loop = loop;
        this.flood = new Flood(clock);
    }

    /// On the loop.
    protected abstract void came(Connection line);

    /// On the connection's own thread: what takes long is done here, the rest on [#later]. @throws Invalid when it cannot be understood after all
    protected abstract void frame(F frame, Connection line);

    /// On the loop, once and last.
    protected abstract void went(Connection line, String reason);

    protected final void later(Runnable task) {
        loop.execute(task);
    }

    protected final Executor loop() {
        return loop;
    }

    @Override
    public final void opened(Connection connection) {
        opened = connection;
        loop.execute(() -> came(connection));
    }

    @Override
    public final void text(String text) {
        Connection line = opened;
        if (line == null) {
            return;
        }
        if (!flood.frame()) {
            Closing.FLOOD.close(line);
            return;
        }
        try {
            frame(Frame.read(text, direction), line);
        } catch (Invalid e) {
            var code = Refusal.Code.MALFORMED;
            line.send(new SharedFrame.Refused(EventId.in(text), code, String.valueOf(e.getMessage()), Optional.empty()).text());
            if (!flood.malformed()) {
                Closing.FLOOD.close(line);
            }
        }
    }

    @Override
    public final void closed(String reason) {
        Connection line = opened;
        if (line != null) {
            loop.execute(() -> went(line, reason));
        }
    }
}
