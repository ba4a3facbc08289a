package fr.chevet.signaling.page;

import fr.chevet.protocol.Author;
import fr.chevet.protocol.ConsultationId;
import fr.chevet.protocol.EventId;
import fr.chevet.protocol.Fact;
import fr.chevet.protocol.Json;
import fr.chevet.protocol.PeerId;
import fr.chevet.protocol.PersonId;
import fr.chevet.protocol.Refusal;
import fr.chevet.protocol.wire.DeskFrame;
import fr.chevet.protocol.wire.Frame;
import fr.chevet.protocol.wire.OnDuty;
import fr.chevet.protocol.wire.Peer;
import fr.chevet.protocol.wire.SharedFrame;
import fr.chevet.protocol.wire.WaitingRow;
import fr.chevet.readings.Live;
import fr.chevet.web.Admission;
import fr.chevet.web.Connection;
import fr.chevet.web.ConnectionHandler;
import fr.chevet.web.Handshake;
import fr.chevet.web.Site;
import fr.chevet.web.WebServer;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// A server as a physician's page sees it: real HTTP and WebSockets on port 0, real frames and rules, and whatever a test wants to happen next.
final class ScriptedServer implements AutoCloseable {
    static final OnDuty ME = new OnDuty(new PersonId("martin"), "Dr Anne Martin", "Médecine générale");

    private final WebServer server;
    private final Map<ConsultationId, Bedside> bedsides = new LinkedHashMap<>();
    private final List<Socket> sockets = new ArrayList<>();
    private final Set<String> signedIn = ConcurrentHashMap.newKeySet();
    private volatile boolean reachable = true;
    private volatile boolean silent;

    ScriptedServer() throws IOException {
        server = WebServer.open("127.0.0.1", 0, new Site()
                .page("/physician/", "physician/index.html")
                .page("/test/station", "test/station.html")
                .servlet("/session", new SessionServlet(signedIn))
                .endpoint("/desk", 200_000, this::desk)
                .endpoint("/station", 200_000, this::station));
    }

    String at(String path) {
        return "http://127.0.0.1:" + server.port() + path;
    }

    synchronized void add(Bedside... more) {
        for (Bedside bedside : more) {
            bedsides.put(bedside.id, bedside);
        }
        tellAll();
    }

    /// Something happens at a bedside, or at another physician's desk; every page is told.
    synchronized void happens(Bedside bedside, Author author, Fact fact) {
        Optional<Refusal> refusal = bedside.append(EventId.random(), author, fact, Instant.now());
        if (refusal.isPresent()) {
            throw new IllegalStateException("the script breaks a rule: " + refusal.get());
        }
        tellAll();
    }

    synchronized void stationLost(Bedside bedside, Instant since) {
        bedside.stationLost(since);
        tellAll();
    }

    synchronized void stationBack(Bedside bedside) {
        bedside.stationBack();
        tellAll();
    }

    synchronized void live(Bedside bedside, String device, Live live) {
        looking(bedside.id).forEach(socket -> socket.send(new SharedFrame.LiveValue(bedside.id, device, live)));
    }

    /// Another physician takes the patient before anybody is told: the next to accept has lost.
    synchronized void takenUnseen(Bedside bedside, Author physician) {
        bedside.append(EventId.random(), physician, new Fact.ConsultationAccepted(), Instant.now());
    }

    /// Facts are taken and never answered.
    void neverAnswers(boolean silence) {
        silent = silence;
    }

    synchronized void cutLines() {
        reachable = false;
        List.copyOf(sockets).forEach(socket -> socket.out().close(1001, "going away"));
    }

    void restoreLines() {
        reachable = true;
    }

    synchronized void endSessions() {
        signedIn.clear();
        List.copyOf(sockets).forEach(socket -> socket.out().close(1008, "session ended"));
    }

    private Admission desk(Handshake handshake) {
        boolean known = handshake.cookie("session").filter(signedIn::contains).isPresent();
        if (!known || !reachable) {
            return new Admission.Refused(known ? 503 : 401, "no");
        }
        return new Admission.Accepted(new Socket(Peer.Side.PHYSICIAN));
    }

    private Admission station(Handshake handshake) {
        Socket socket = new Socket(Peer.Side.STATION);
        socket.consultation = ConsultationId.of(handshake.query("consultation").orElseThrow());
        socket.peer = new PeerId(handshake.query("peer").orElseThrow());
        return new Admission.Accepted(socket);
    }

    private synchronized void tellAll() {
        DeskFrame.WaitingRoom room = new DeskFrame.WaitingRoom(bedsides.values().stream().filter(Bedside::listed).map(Bedside::row)
                .sorted(Comparator.comparing(WaitingRow::urgency)
                        .thenComparing(WaitingRow::waitingSince))
                .toList());
        for (Socket socket : sockets) {
            if (socket.side == Peer.Side.PHYSICIAN) {
                socket.send(room);
            }
            ConsultationId consultation = socket.consultation;
            if (consultation != null) {
                socket.send(bedside(consultation).view());
            }
        }
    }

    private Bedside bedside(ConsultationId id) {
        Bedside bedside = bedsides.get(id);
        if (bedside == null) {
            throw new IllegalStateException("the script has no such consultation");
        }
        return bedside;
    }

    private List<Socket> looking(ConsultationId id) {
        return sockets.stream().filter(socket -> id.equals(socket.consultation)).toList();
    }

    private void tellPeers(ConsultationId id) {
        List<Peer> peers = looking(id).stream().map(socket -> socket.asPeer(bedside(id))).toList();
        looking(id).forEach(socket -> socket.send(new SharedFrame.Peers(id, peers)));
    }

    @Override
    public void close() {
        server.close();
    }

    /// One page's line.
    private final class Socket implements ConnectionHandler {
        private final Peer.Side side;
        private @Nullable Connection connection;
        private @Nullable ConsultationId consultation;
        private @Nullable PeerId peer;

        private Socket(Peer.Side side) {
            this.side = side;
        }

        private Connection out() {
            if (connection == null) {
                throw new IllegalStateException("not open");
            }
            return connection;
        }

        private void send(Frame frame) {
            out().send(Json.write(frame));
        }

        private Peer asPeer(Bedside bedside) {
            PeerId name = peer == null ? new PeerId("none") : peer;
            return side == Peer.Side.PHYSICIAN
                    ? new Peer(name, side, ME.person(), ME.name())
                    : new Peer(name, side, bedside.professional.id(), bedside.professional.name());
        }

        @Override
        public void opened(Connection opened) {
            synchronized (ScriptedServer.this) {
                connection = opened;
                sockets.add(this);
                if (side == Peer.Side.PHYSICIAN) {
                    send(new DeskFrame.Desk(ME, List.of(), Instant.now(), "test"));
                } else if (consultation != null) {
                    tellPeers(consultation);
                }
                tellAll();
            }
        }

        @Override
        public void text(String text) {
            synchronized (ScriptedServer.this) {
                if (text.contains("\"type\":\"ping\"")) {
                    send(new SharedFrame.Pong(Instant.now(), Instant.now()));
                    return;
                }
                switch (Json.read(text, Frame.class)) {
                    case DeskFrame.Look look -> look(look);
                    case DeskFrame.Leave leave -> leave();
                    case SharedFrame.Append append -> append(append);
                    case SharedFrame.Signal signal -> looking(signal.consultation()).stream()
                            .filter(other -> signal.to().equals(other.peer)).forEach(other -> other.send(signal));
                    default -> throw new IllegalStateException("not a page's frame");
                }
            }
        }

        private void look(DeskFrame.Look look) {
            consultation = look.consultation();
            peer = look.peer();
            send(bedside(look.consultation()).view());
            tellPeers(look.consultation());
        }

        private void leave() {
            ConsultationId left = consultation;
            consultation = null;
            if (left != null) {
                tellPeers(left);
            }
        }

        private void append(SharedFrame.Append append) {
            if (silent) {
                return;
            }
            Bedside bedside = bedside(append.consultation());
            bedside.append(append.id(), Author.physician(ME.person(), ME.name()), append.fact(), Instant.now()).ifPresentOrElse(
                    refusal -> send(SharedFrame.Refused.of(append.id(), refusal)),
                    () -> send(new SharedFrame.Done(append.id())));
            tellAll();
        }

        @Override
        public void closed(String reason) {
            synchronized (ScriptedServer.this) {
                sockets.remove(this);
                leave();
            }
        }
    }
}
