package fr.chevet.kiosk;

import fr.chevet.protocol.Author;
import fr.chevet.protocol.ConsultationId;
import fr.chevet.protocol.Event;
import fr.chevet.protocol.EventId;
import fr.chevet.protocol.Fact;
import fr.chevet.protocol.Invalid;
import fr.chevet.protocol.Json;
import fr.chevet.protocol.Recorded;
import fr.chevet.protocol.Refusal;
import fr.chevet.protocol.Site;
import fr.chevet.protocol.SiteType;
import fr.chevet.protocol.StationId;
import fr.chevet.protocol.wire.Frame;
import fr.chevet.protocol.wire.FromServer;
import fr.chevet.protocol.wire.FromStation;
import fr.chevet.protocol.wire.LinkFrame;
import fr.chevet.protocol.wire.SharedFrame;
import fr.chevet.web.Admission;
import fr.chevet.web.Connection;
import fr.chevet.web.ConnectionHandler;
import fr.chevet.web.WebServer;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/// The server's end of a station's link over a real WebSocket, with its misfortunes on demand.
final class FakeServer implements AutoCloseable {
    static final StationId STATION = new StationId("pharmacie-1");
    static final Site SITE = new Site(STATION, "Pharmacie du Marché", SiteType.PHARMACY, "01 02 03 04 05");
    static final String CODE = "K7QF-2M9T";

    private record Application(String code, String algorithm, String publicKey) {}

    private record Answer(StationId station, Site site) {}

    private final Map<ConsultationId, List<Recorded>> logs = new LinkedHashMap<>();
    private final List<Line> lines = new CopyOnWriteArrayList<>();
    final List<FromStation> received = new CopyOnWriteArrayList<>();
    final AtomicInteger loseAnswers = new AtomicInteger();
    final AtomicInteger tryAgain = new AtomicInteger();
    volatile Function<Event, Optional<Refusal>> rules = event -> Optional.empty();
    volatile boolean keyKnown = true;
    private volatile Optional<PublicKey> key = Optional.empty();
    private final WebServer web;
    private final int port;

    FakeServer() throws IOException {
        this(0);
    }

    FakeServer(int port) throws IOException {
        web = WebServer.open("127.0.0.1", port, new fr.chevet.web.Site()
                .servlet("/stations/enrol", new EnrolServlet())
                .endpoint("/link", Frame.LONGEST, handshake -> new Admission.Accepted(new Line())));
        this.port = web.port();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    int port() {
        return port;
    }

    /// The same server after a restart: what it had recorded and whom it knows.
    FakeServer remembering(FakeServer before) {
        synchronized (before.logs) {
            logs.putAll(before.logs);
        }
        key = before.key;
        return this;
    }

    List<Recorded> log(ConsultationId consultation) {
        synchronized (logs) {
            return List.copyOf(logs.getOrDefault(consultation, List.of()));
        }
    }

    List<ConsultationId> consultations() {
        synchronized (logs) {
            return List.copyOf(logs.keySet());
        }
    }

    void physician(ConsultationId consultation, Fact fact) {
        Author physician = Author.physician(new fr.chevet.protocol.PersonId("dr"), "Dr Martin");
        Recorded recorded = record(Event.of(EventId.random(), consultation, physician, Instant.now(), OptionalLong.empty(), fact));
        lines.stream().filter(line -> line.followed.contains(consultation)).forEach(line -> line.send(LinkFrame.Entry.of(recorded)));
    }

    void send(FromServer frame) {
        lines.forEach(line -> line.send(frame));
    }

    void cut() {
        lines.forEach(line -> line.connection.close(1011, "cut"));
    }

    <F extends FromStation> List<F> received(Class<F> type) {
        return received.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private Recorded record(Event event) {
        synchronized (logs) {
            List<Recorded> log = logs.computeIfAbsent(event.consultation(), id -> new ArrayList<>());
            Optional<Recorded> known = log.stream().filter(recorded -> recorded.event().id().equals(event.id())).findFirst();
            if (known.isPresent()) {
                return known.get();
            }
            var recorded = new Recorded(event, log.size() + 1, Instant.now(), "hash-" + UUID.randomUUID());
            log.add(recorded);
            return recorded;
        }
    }

    @Override
    public void close() {
        web.close();
    }

    private final class Line implements ConnectionHandler {
        private volatile Connection connection;
        private final String nonce = UUID.randomUUID().toString();
        private final List<ConsultationId> followed = new CopyOnWriteArrayList<>();

        @Override
        public void opened(Connection opened) {
            connection = opened;
            send(new LinkFrame.Challenge(nonce));
        }

        void send(FromServer frame) {
            connection.send(((Frame) frame).text());
        }

        @Override
        public void text(String text) {
            FromStation frame = Frame.read(text, FromStation.class);
            received.add(frame);
            switch (frame) {
                case LinkFrame.Prove prove -> prove(prove);
                case LinkFrame.Submit submit -> submit(Event.parse(submit.event()));
                case LinkFrame.Follow follow -> {
                    followed.add(follow.consultation());
                    log(follow.consultation()).stream().skip(follow.after()).forEach(entry -> send(LinkFrame.Entry.of(entry)));
                }
                case SharedFrame.Ping ping -> send(new SharedFrame.Pong(ping.at(), Instant.now().plusSeconds(3)));
                default -> {
                }
            }
        }

        private void prove(LinkFrame.Prove prove) {
            if (keyKnown && signed(prove)) {
                lines.add(this);
                send(new LinkFrame.Welcome(SITE, List.of(), Instant.now(), "test"));
            } else {
                send(new SharedFrame.Refused(Optional.empty(), Refusal.Code.NOT_ALLOWED, "not the key", Optional.empty()));
                connection.close(1008, "not proven");
            }
        }

        private boolean signed(LinkFrame.Prove prove) {
            try {
                Signature check = Signature.getInstance("Ed25519");
                check.initVerify(key.orElseThrow());
                check.update(("chevet-link:" + prove.station() + ":" + nonce).getBytes(java.nio.charset.StandardCharsets.UTF_8));
                return check.verify(Base64.getDecoder().decode(prove.signature()));
            } catch (java.security.GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        private void submit(Event event) {
            if (tryAgain.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                send(SharedFrame.Refused.of(event.id(), new Refusal(Refusal.Code.TRY_AGAIN, "busy")));
                return;
            }
            Optional<Refusal> refusal = rules.apply(event);
            Optional<Recorded> recorded = refusal.isPresent() ? Optional.empty() : Optional.of(record(event));
            if (loseAnswers.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                connection.close(1011, "lost");
                return;
            }
            refusal.ifPresent(why -> send(SharedFrame.Refused.of(event.id(), why)));
            recorded.ifPresent(entry -> send(LinkFrame.Entry.of(entry)));
        }

        @Override
        public void closed(String reason) {
            lines.remove(this);
        }
    }

    private final class EnrolServlet extends HttpServlet {
        private static final long serialVersionUID = 1;

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
            try {
                Application application = Json.read(new String(request.getInputStream().readAllBytes(),
                        java.nio.charset.StandardCharsets.UTF_8), Application.class);
                if (!application.code.equals(CODE)) {
                    response.setStatus(403);
                    return;
                }
                key = Optional.of(KeyFactory.getInstance(application.algorithm)
                        .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(application.publicKey))));
                response.getWriter().print(Json.write(new Answer(STATION, SITE)));
            } catch (Invalid | java.security.GeneralSecurityException e) {
                response.setStatus(400);
            }
        }
    }
}
