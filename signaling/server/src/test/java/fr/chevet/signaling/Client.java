package fr.chevet.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import fr.chevet.protocol.wire.Frame;
import fr.chevet.protocol.wire.FromServer;
import fr.chevet.web.Connection;
import fr.chevet.web.ConnectionHandler;
import fr.chevet.web.Dialer;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// A real client of one WebSocket that keeps what it hears until a test asks for it.
final class Client implements ConnectionHandler, AutoCloseable {
    private final Dialer dialer = new Dialer();
    private final BlockingQueue<Frame> heard = new LinkedBlockingQueue<>();
    private final CompletableFuture<Connection> connection = new CompletableFuture<>();
    final CompletableFuture<String> closed = new CompletableFuture<>();

    static Client dial(URI uri, Map<String, String> headers) throws IOException {
        var client = new Client();
        client.dialer.dial(uri, headers, Frame.LONGEST, client);
        return client;
    }

    void send(Frame frame) {
        say(frame.text());
    }

    void say(String text) {
        connection.join().send(text);
    }

    <T extends Frame> T next(Class<T> type) {
        return next(type, frame -> true);
    }

    /// The next frame of this kind that is so; others before it are passed over.
    <T extends Frame> T next(Class<T> type, Predicate<T> so) {
        try {
            while (true) {
                Frame frame = heard.poll(20, TimeUnit.SECONDS);
                assertThat(frame).as("a " + type.getSimpleName() + (closed.isDone() ? " on a closed socket: " + closed.join() : ""))
                        .isNotNull();
                if (type.isInstance(frame) && so.test(type.cast(frame))) {
                    return type.cast(frame);
                }
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// All that is there now.
    List<Frame> drain() {
        List<Frame> all = new ArrayList<>();
        heard.drainTo(all);
        return all;
    }

    String closing() {
        return closed.orTimeout(20, TimeUnit.SECONDS).join();
    }

    @Override
    public void opened(Connection opened) {
        connection.complete(opened);
    }

    @Override
    public void text(String text) {
        heard.add((Frame) Frame.read(text, FromServer.class));
    }

    @Override
    public void closed(String reason) {
        closed.complete(reason);
    }

    @Override
    public void close() {
        dialer.close();
    }
}
