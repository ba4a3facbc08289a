package fr.chevet.kiosk.page;

import static org.awaitility.Awaitility.await;

import fr.chevet.protocol.ConsultationId;
import fr.chevet.protocol.EventId;
import fr.chevet.protocol.PeerId;
import fr.chevet.protocol.PersonId;
import fr.chevet.protocol.Refusal;
import fr.chevet.protocol.wire.Frame;
import fr.chevet.protocol.wire.FromNurse;
import fr.chevet.protocol.wire.NurseFrame;
import fr.chevet.protocol.wire.Peer;
import fr.chevet.protocol.wire.SharedFrame;
import fr.chevet.web.Admission;
import fr.chevet.web.Connection;
import fr.chevet.web.ConnectionHandler;
import fr.chevet.web.Site;
import fr.chevet.web.WebServer;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A kiosk that shows what a test wants, remembers what the nurse page said, and relays a call to a physician's test page.
final class FakeKiosk implements AutoCloseable {
    private static final Duration WAIT = Duration.ofSeconds(20);

    private final WebServer server;
    private final List<Connection> nurses = new CopyOnWriteArrayList<>();
    private final List<Connection> desks = new CopyOnWriteArrayList<>();
    private final List<Frame> heard = new CopyOnWriteArrayList<>();
    private final List<String> unread = new CopyOnWriteArrayList<>();
    private volatile NurseFrame.Station station = Stations.welcome();
    private volatile Optional<PeerId> nurse = Optional.empty();
    private volatile Optional<Peer> physician = Optional.empty();
    private volatile Optional<Refusal> refusal = Optional.empty();
    private volatile boolean silent;

    FakeKiosk() throws IOException {
        server = WebServer
                .open("127.0.0.1", 0,
                        new Site()
                                .page("/nurse/", "nurse/index.html")
                                .servlet("/test/*", new TestPages())
                                .endpoint("/nurse/socket", Frame.LONGEST, _ -> new Admission.Accepted(new Socket(nurses, this::fromNurse)))
                                .endpoint("/test/desk", Frame.LONGEST, _ -> new Admission.Accepted(new Socket(desks, this::fromDesk))));
    }

    String at(String path) {
        return "http://127.0.0.1:" + server.port() + path;
    }

    void show(NurseFrame.Station shown) {
        station = shown;
        tell(shown);
    }

    NurseFrame.Station shown() {
        return station;
    }

    void tell(Frame frame) {
        nurses.forEach(nurse -> nurse.send(frame.text()));
    }

    /// What is asked from now on is answered with a refusal, or with nothing at all, or done again.
    void refuse(Refusal why) {
        refusal = Optional.of(why);
    }

    void answer(boolean answers) {
        silent = !answers;
    }

    /// Cuts every nurse page's connection; they come back.
    void cut() {
        nurses.forEach(nurse -> nurse.close(1001, "test"));
    }

    /// The physician's page that takes part from now on.
    void joins(Peer peer) {
        physician = Optional.of(peer);
        tellPeers();
    }

    /// What the page said of this type so far.
    <F extends Frame> List<F> heard(Class<F> type) {
        return heard.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /// Waits for the first frame of this type that is as wanted.
    <F extends Frame> F hears(Class<F> type, Predicate<F> wanted) {
        await().atMost(WAIT).until(() -> heard(type).stream().anyMatch(wanted));
        return heard(type).stream().filter(wanted).findFirst().orElseThrow();
    }

    <F extends Frame> F hears(Class<F> type) {
        return hears(type, _ -> true);
    }

    /// Frames that were none of the protocol's; a page sends none.
    List<String> unread() {
        return unread;
    }

    void forget() {
        heard.clear();
    }

    private void fromNurse(Connection connection, @Nullable String text) {
        if (text == null) {
            connection.send(station.text());
            tellPeers();
            return;
        }
        FromNurse said;
        try {
            said = Frame.read(text, FromNurse.class);
        } catch (RuntimeException e) {
            unread.add(e.getMessage() + ": " + text);
            return;
        }
        heard.add((Frame) said);
        switch (said) {
            case SharedFrame.Ping ping -> connection.send(new SharedFrame.Pong(ping.at(), Instant.now()).text());
            case NurseFrame.Here here -> {
                nurse = Optional.of(here.peer());
                tellPeers();
            }
            case NurseFrame.Draft draft -> station = Stations.withDraft(station, draft.words());
            case SharedFrame.Signal _ -> desks.forEach(desk -> desk.send(text));
            case SharedFrame.Append append -> answer(connection, append.id());
            case NurseFrame.Begin begin -> answer(connection, begin.id());
            case NurseFrame.Measure measure -> answer(connection, measure.id());
            case NurseFrame.Stop stop -> answer(connection, stop.id());
            case NurseFrame.Keep keep -> answer(connection, keep.id());
            default -> {
            }
        }
    }

    private void fromDesk(Connection connection, @Nullable String text) {
        if (text == null) {
            tellPeers();
        } else {
            nurses.forEach(page -> page.send(text));
        }
    }

    private void answer(Connection connection, EventId id) {
        if (!silent) {
            Frame answer = refusal.<Frame>map(why -> SharedFrame.Refused.of(id, why)).orElseGet(() -> new SharedFrame.Done(id));
            connection.send(answer.text());
        }
    }

    private void tellPeers() {
        Optional<ConsultationId> open = station.consultation().map(consultation -> consultation.id());
        if (open.isEmpty()) {
            return;
        }
        List<Peer> peers = new java.util.ArrayList<>();
        nurse.ifPresent(peer -> peers.add(new Peer(peer, Peer.Side.STATION, new PersonId("nurse"), "Claire Dubois")));
        physician.ifPresent(peers::add);
        String text = new SharedFrame.Peers(open.get(), peers).text();
        nurses.forEach(page -> page.send(text));
        desks.forEach(page -> page.send(text));
    }

    @Override
    public void close() {
        server.close();
    }

    /// Hands an opening (no text) and every text on, with its connection.
    private static final class Socket implements ConnectionHandler {
        private final List<Connection> open;
        private final Taker taker;
        private @Nullable Connection connection;

        Socket(List<Connection> open, Taker taker) {
            this.open = open;
            this.taker = taker;
        }

        @Override
        public void opened(Connection opened) {
            connection = opened;
            open.add(opened);
            taker.take(opened, null);
        }

        @Override
        public void text(String text) {
            if (connection != null) {
                taker.take(connection, text);
            }
        }

        @Override
        public void closed(String reason) {
            open.remove(connection);
        }
    }

    private interface Taker {
        void take(Connection connection, @Nullable String text);
    }
}
