package fr.chevet.kiosk.link;

import fr.chevet.kiosk.loop.Loop;
import fr.chevet.kiosk.station.StationIdentity;
import fr.chevet.protocol.Invalid;
import fr.chevet.protocol.wire.Frame;
import fr.chevet.protocol.wire.FromServer;
import fr.chevet.protocol.wire.FromStation;
import fr.chevet.protocol.wire.LinkFrame;
import fr.chevet.protocol.wire.SharedFrame;
import fr.chevet.web.Backoff;
import fr.chevet.web.Connection;
import fr.chevet.web.ConnectionHandler;
import fr.chevet.web.DialRefused;
import fr.chevet.web.Dialer;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The line to the server: dialled, proven by the station's key, watched, and dialled again when it is lost. All of its state lives on the loop.
public final class ServerLink implements AutoCloseable {
    /// Where a server takes its stations' connections.
    private static final String PATH = "/link";
    private static final Duration FIRST_WAIT = Duration.ofMillis(500);
    /// A nurse waits behind this one.
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
    /// A rejected station needs a person at the server first.
    private static final Duration FIRST_WAIT_REJECTED = Duration.ofSeconds(20);
    private static final Duration LONGEST_WAIT_REJECTED = Duration.ofMinutes(2);
    /// Measures the clocks' skew and proves that the server answers, not only its host.
    private static final Duration PING = Duration.ofSeconds(5);
    /// Three pings unanswered: the line is dead, whatever the network says.
    private static final Duration SILENCE = Duration.ofSeconds(16);
    private static final Logger LOG = LoggerFactory.getLogger(ServerLink.class);

    /// What the rest of the station hears, on the loop.
    public interface Listener {
        void online(LinkFrame.Welcome welcome);

        /// A frame behind the welcome.
        void frame(FromServer frame);

        void changed(LinkState state);
    }

    private final Loop loop;
    private final Dialer dialer;
    private final URI address;
    private final StationIdentity identity;
    private final String version;
    private final InstantSource clock;
    private final Skew skew;
    private final Listener listener;
    private final Backoff backoff;
    private final Backoff backoffRejected;
    private volatile LinkState state;
    private @Nullable Attempt current;
    private boolean closed;

    public ServerLink(Loop loop, Dialer dialer, URI server, StationIdentity identity, String version, InstantSource clock,
            RandomGenerator random, Skew skew, Listener listener) {
        this.loop = loop;
        this.dialer = dialer;
        this.address = URI.create(server.toString().replaceFirst("^http", "ws").replaceFirst("/+$", "") + PATH);
        this.identity = identity;
        this.version = version;
        this.clock = clock;
        this.skew = skew;
        this.listener = listener;
        this.backoff = new Backoff(FIRST_WAIT, LONGEST_WAIT, random);
        this.backoffRejected = new Backoff(FIRST_WAIT_REJECTED, LONGEST_WAIT_REJECTED, random);
        this.state = new LinkState(LinkState.Standing.OFFLINE, clock.instant(), Optional.empty());
    }

    public void open() {
        loop.every(PING, this::watch);
        loop.execute(this::dial);
    }

    public LinkState state() {
        return state;
    }

    /// Sends, or forgets it when the line is not there: what must arrive is asked for again after the next welcome.
    public void send(FromStation frame) {
        if (state.online() && current != null && current.connection != null) {
            current.connection.send(((Frame) frame).text());
        }
    }

    /// Sends a running value; an older one of the same device that has not left yet is forgotten.
    public void sendLatest(SharedFrame.LiveValue live) {
        if (state.online() && current != null && current.connection != null) {
            current.connection.sendLatest("live-" + live.device(), live.text());
        }
    }

    private void dial() {
        if (closed) {
            return;
        }
        var attempt = new Attempt();
        current = attempt;
        // Waits for the server for seconds: on a thread of its own.
        var _ = Thread.ofVirtual().name("dial").start(() -> {
            try {
                dialer.dial(address, Map.of(), Frame.LONGEST, attempt);
            } catch (DialRefused e) {
                loop.execute(() -> attempt.refusedBy(e.status()));
            } catch (IOException e) {
                loop.execute(() -> attempt.lost("no connection"));
            }
        });
    }

    private void watch() {
        Attempt attempt = current;
        if (attempt == null || attempt.connection == null) {
            return;
        }
        if (Duration.between(attempt.heardAt, clock.instant()).compareTo(SILENCE) > 0) {
            attempt.connection.close(4000, "no answer");
            attempt.lost("no answer");
        } else if (state.online()) {
            send(new SharedFrame.Ping(clock.instant()));
        }
    }

    private void becomes(LinkState.Standing standing, Optional<String> words) {
        boolean same = state.standing() == standing && state.words().equals(words);
        if (!same) {
            boolean stillLost = standing != LinkState.Standing.ONLINE && !state.online();
            state = new LinkState(standing, stillLost ? state.since() : clock.instant(), words);
            listener.changed(state);
        }
    }

    /// Says goodbye; the loop must still run.
    @Override
    public void close() {
        loop.execute(() -> {
            closed = true;
            if (current != null && current.connection != null) {
                current.connection.close(1001, "station stops");
            }
        });
    }

    /// One dialled connection. What comes late from an older one is not heard any more.
    private final class Attempt implements ConnectionHandler {
        private @Nullable Connection connection;
        private Instant heardAt = clock.instant();
        private boolean welcomed;
        private boolean rejected;

        @Override
        public void opened(Connection opened) {
            loop.execute(() -> {
                heardAt = clock.instant();
                connection = opened;
                if (closed) {
                    opened.close(1001, "station stops");
                }
            });
        }

        @Override
        public void text(String text) {
            Instant now = clock.instant();
            loop.execute(() -> hear(text, now));
        }

        @Override
        public void closed(String reason) {
            loop.execute(() -> lost(reason));
        }

        private void hear(String text, Instant now) {
            if (current != this) {
                return;
            }
            heardAt = now;
            try {
                FromServer frame = Frame.read(text, FromServer.class);
                if (welcomed) {
                    heard(frame, now);
                } else {
                    introduce(frame, now);
                }
            } catch (Invalid e) {
                // A newer server's frame: what this version cannot read it does not need.
                LOG.warn("link frame passed over reason=\"{}\"", e.getMessage());
            }
        }

        private void introduce(FromServer frame, Instant now) {
            if (frame instanceof LinkFrame.Challenge challenge && connection != null) {
                String proof = identity.key().prove(identity.station(), challenge.nonce());
                connection.send(new LinkFrame.Prove(identity.station(), proof, version).text());
            } else if (frame instanceof LinkFrame.Welcome welcome) {
                welcomed = true;
                backoff.reset();
                backoffRejected.reset();
                LOG.info("link online station={} server={}", identity.station(), welcome.version());
                becomes(LinkState.Standing.ONLINE, Optional.empty());
                listener.online(welcome);
                send(new SharedFrame.Ping(now));
            } else if (frame instanceof SharedFrame.Refused refused && !refused.code().passes()) {
                reject("The server does not recognise this station or its key: enrol it again, or have it put back on the server.");
            }
        }

        private void heard(FromServer frame, Instant now) {
            if (frame instanceof SharedFrame.Pong pong) {
                skew.add(pong.at(), pong.serverTime(), now);
            } else {
                listener.frame(frame);
            }
        }

        private void refusedBy(int status) {
            switch (status) {
                case 401, 403 -> reject("The server does not let this station in (HTTP " + status + ").");
                case 404, 405, 426 -> reject("There is no Chevet server at the configured address (HTTP " + status + ").");
                default -> {
                }
            }
            lost("HTTP " + status);
        }

        private void reject(String words) {
            if (current == this && !rejected) {
                rejected = true;
                if (!state.words().equals(Optional.of(words))) {
                    LOG.warn("link rejected station={} words=\"{}\"", identity.station(), words);
                }
                becomes(LinkState.Standing.REJECTED, Optional.of(words));
                if (connection != null) {
                    connection.close(1000, "");
                }
            }
        }

        private void lost(String reason) {
            if (current != this || closed) {
                return;
            }
            current = null;
            if (state.online()) {
                LOG.info("link lost reason=\"{}\"", reason);
            }
            if (!rejected) {
                becomes(LinkState.Standing.OFFLINE, Optional.empty());
            }
            loop.after(rejected ? backoffRejected.next() : backoff.next(), ServerLink.this::dial);
        }
    }
}
