package fr.chevet.web.shared;

import com.sun.net.httpserver.HttpExchange;
import fr.chevet.web.browser.ResourceServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A network between two browsers of one machine: each real candidate gets a port here, and a packet for it leaves from
/// the sender's own port here, so that nothing bypasses it. `POST /relay/open?address=…&port=…` gives a port,
/// `POST /relay/cut` kills every port there is for good; ports opened afterwards live.
final class Relay implements AutoCloseable {
    private static final Pattern ASKED = Pattern.compile("address=([0-9.]+)&port=(\\d+)");

    private final Map<SocketAddress, DatagramChannel> ports = new ConcurrentHashMap<>();
    private final Queue<Runnable> registrations = new ConcurrentLinkedQueue<>();
    private final Selector selector;
    private final Thread thread = new Thread(this::forward, "relay");
    private volatile boolean open = true;

    Relay() {
        try {
            selector = Selector.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        thread.start();
    }

    void answerOn(ResourceServer server) {
        server.http().createContext("/relay/open", exchange -> answer(exchange, String.valueOf(port(exchange.getRequestURI()))));
        server.http().createContext("/relay/cut", exchange -> answer(exchange, String.valueOf(cut())));
    }

    private int port(URI asked) throws IOException {
        Matcher matcher = ASKED.matcher(asked.getQuery());
        if (!matcher.matches()) {
            throw new IllegalArgumentException(asked.toString());
        }
        SocketAddress real = new InetSocketAddress(matcher.group(1), Integer.parseInt(matcher.group(2)));
        DatagramChannel channel = ports.get(real);
        return ((InetSocketAddress) (channel == null ? listen(real) : channel).getLocalAddress()).getPort();
    }

    private DatagramChannel listen(SocketAddress real) throws IOException {
        DatagramChannel channel = DatagramChannel.open();
        channel.configureBlocking(false);
        channel.bind(new InetSocketAddress("127.0.0.1", 0));
        ports.put(real, channel);
        registrations.add(() -> {
            try {
                channel.register(selector, SelectionKey.OP_READ, real);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        selector.wakeup();
        return channel;
    }

    private int cut() throws IOException {
        List<DatagramChannel> dead = new ArrayList<>(ports.values());
        dead.forEach(Relay::close);
        return dead.size();
    }

    private void forward() {
        ByteBuffer packet = ByteBuffer.allocate(65_536);
        try {
            while (open) {
                selector.select();
                for (Runnable next = registrations.poll(); next != null; next = registrations.poll()) {
                    next.run();
                }
                for (SelectionKey key : selector.selectedKeys()) {
                    if (key.isValid()) {
                        pass((DatagramChannel) key.channel(), (SocketAddress) key.attachment(), packet.clear());
                    }
                }
                selector.selectedKeys().clear();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// From whom it came decides by which port it goes on; a sender without a port, or with a dead one, is not heard.
    private void pass(DatagramChannel arrived, SocketAddress to, ByteBuffer packet) throws IOException {
        try {
            SocketAddress from = arrived.receive(packet);
            DatagramChannel leaving = from == null ? null : ports.get(from);
            if (leaving != null && leaving.isOpen()) {
                leaving.send(packet.flip(), to);
            }
        } catch (java.nio.channels.ClosedChannelException e) {
            // Cut while the packet was under way.
        }
    }

    private static void answer(HttpExchange exchange, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static void close(DatagramChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        open = false;
        selector.wakeup();
        ports.values().forEach(Relay::close);
    }
}
