package fr.chevet.signaling;

import fr.chevet.protocol.Site;
import fr.chevet.protocol.wire.Frame;
import fr.chevet.signaling.accounts.Accounts;
import fr.chevet.signaling.accounts.Passwords;
import fr.chevet.signaling.call.Calls;
import fr.chevet.signaling.call.Interruptions;
import fr.chevet.signaling.call.Presence;
import fr.chevet.signaling.consultations.Board;
import fr.chevet.signaling.consultations.Recorder;
import fr.chevet.signaling.stations.Enrolment;
import fr.chevet.signaling.stations.Links;
import fr.chevet.signaling.store.AccountRows;
import fr.chevet.signaling.store.ConsultationRows;
import fr.chevet.signaling.store.DataFolder;
import fr.chevet.signaling.store.Database;
import fr.chevet.signaling.store.StationRows;
import fr.chevet.signaling.store.TraceRows;
import fr.chevet.signaling.store.Writer;
import fr.chevet.signaling.waiting.Desks;
import fr.chevet.signaling.waiting.WaitingRoom;
import fr.chevet.signaling.web.EnrolmentServlet;
import fr.chevet.signaling.web.HealthServlet;
import fr.chevet.signaling.web.Origins;
import fr.chevet.signaling.web.SessionServlet;
import fr.chevet.web.Admission;
import fr.chevet.web.Handshake;
import fr.chevet.web.WebServer;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The signaling server, put together and running. Closing it tells every connection, writes what waits, and ends.
public final class Server implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Server.class);
    /// A probe that hears nothing for that long may hold the server for dead.
    private static final Duration HEALTH_WAIT = Duration.ofSeconds(2);

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final ServerConfiguration configuration;
    private final Clock clock;
    private final Loop loop;
    private final Database database;
    private final Presence presence;
    private final WaitingRoom waitingRoom;
    private final Links links;
    private final Desks desks;
    private final Accounts accounts;
    private final Enrolment enrolment;
    private final WebServer web;

    /// Starts; returns when it answers. Throws IOException when the port or the data folder cannot be had, in plain words.
    public static Server start(ServerConfiguration configuration) throws IOException {
        return start(configuration, Clock.systemUTC());
    }

    static Server start(ServerConfiguration configuration, Clock clock) throws IOException {
        return new Server(configuration, clock);
    }

    private Server(ServerConfiguration configuration, Clock clock) throws IOException {
        this.configuration = configuration;
        this.clock = clock;
        boolean started = false;
        try {
            DataFolder folder = part(DataFolder.open(configuration.data()));
            database = part(Database.open(configuration.database().orElse(folder.sqlite()), configuration.databaseUser(),
                    configuration.databasePassword()));
            loop = part(new Loop());
            Writer writer = part(new Writer(database, Thread.ofPlatform().name("writer").factory()));
            Executor reads = task -> Thread.ofVirtual().name("reads").start(task);
            var board = new Board();
            presence = new Presence(clock);
            var recorder = new Recorder(new ConsultationRows(database), writer, clock, board, loop);
            var calls = new Calls(board, presence);
            waitingRoom = new WaitingRoom(board, presence, clock);
            accounts = new Accounts(new AccountRows(database), writer, new Passwords(), clock, configuration.sessionLength());
            enrolment = new Enrolment(new StationRows(database), writer, clock);
            links = new Links(new StationRows(database), recorder, board, presence, calls, waitingRoom, configuration.iceServers(),
                    Version.NAME,
                    loop, reads, clock);
            desks = new Desks(recorder, board, presence, calls, waitingRoom, new TraceRows(database), writer, configuration.iceServers(),
                    Version.NAME, loop, reads, clock);
            board.listen(desks);
            board.listen(links);
            presence.listen(new Interruptions(board, recorder, clock));
            presence.listen(desks);
            presence.listen(links);
            accounts.onSessionEnd(desks::sessionEnded);
            enrolment.onRekeyed(links::rekeyed);
            int open = recorder.restore().join();
            web = part(WebServer.open(configuration.host(), configuration.port(), site()));
            log.info("server started version={} port={} open={}", Version.NAME, web.port(), open);
            started = true;
        } finally {
            if (!started) {
                close();
            }
        }
    }

    private fr.chevet.web.Site site() {
        var site = new fr.chevet.web.Site()
                .guard(new Origins(Set.copyOf(configuration.origins())))
                .servlet("/session", new SessionServlet(accounts))
                .servlet("/stations/enrol", new EnrolmentServlet(enrolment, clock))
                .servlet("/health", new HealthServlet(this::health))
                .endpoint("/link", Frame.LONGEST, handshake -> new Admission.Accepted(links.open()))
                .endpoint("/desk", Frame.LONGEST, this::desk);
        return site.page("/physician/", "physician/index.html").page("/", "physician/index.html");
    }

    private Admission desk(Handshake handshake) {
        return handshake
                .cookie(SessionServlet.COOKIE)
                .flatMap(accounts::find)
                .<Admission>map(who -> new Admission.Accepted(desks.open(who)))
                .orElseGet(() -> new Admission.Refused(401, "Connectez-vous d'abord. / Sign in first."));
    }

    private HealthServlet.Health health() {
        boolean answers = database.answers();
        return CompletableFuture
                .supplyAsync(
                        () -> new HealthServlet.Health(answers ? "ok" : "failing", Version.NAME, answers, presence.links(), desks.count(),
                                waitingRoom.waiting()),
                        loop)
                .completeOnTimeout(new HealthServlet.Health("failing", Version.NAME, answers, 0, 0, 0), HEALTH_WAIT.toMillis(),
                        TimeUnit.MILLISECONDS)
                .join();
    }

    public int port() {
        return web.port();
    }

    /// Where a browser on this machine finds it.
    public URI url() {
        return URI.create("http://" + configuration.host() + ":" + port() + "/");
    }

    /// A code that enrols one station at `site`, once, for as long as `validity`.
    public String newEnrolmentCode(Site site, Duration validity) {
        return enrolment.newCode(site, validity);
    }

    /// Adds a physician who may sign in; one whose login is known gets this name, speciality and password.
    public void addPhysician(String login, String displayName, String speciality, char[] password) {
        accounts.put(login, displayName, speciality, password);
    }

    private <T extends AutoCloseable> T part(T part) {
        parts.push(part);
        return part;
    }

    /// Every connection is told 1001, what waits is written, the rest ends in reverse order.
    @Override
    public void close() {
        while (!parts.isEmpty()) {
            try {
                parts.pop().close();
            } catch (Exception e) {
                log.warn("a part did not close cause={}", e.toString());
            }
        }
        log.info("server stopped");
    }
}
