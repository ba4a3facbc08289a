package fr.chevet.signaling.stations;

import fr.chevet.protocol.Consultation;
import fr.chevet.protocol.ConsultationId;
import fr.chevet.protocol.Fact;
import fr.chevet.protocol.PeerId;
import fr.chevet.protocol.PersonId;
import fr.chevet.protocol.Phase;
import fr.chevet.protocol.Recorded;
import fr.chevet.protocol.Site;
import fr.chevet.protocol.StationId;
import fr.chevet.protocol.wire.IceServer;
import fr.chevet.protocol.wire.LinkFrame;
import fr.chevet.protocol.wire.OnDuty;
import fr.chevet.protocol.wire.Peer;
import fr.chevet.protocol.wire.SharedFrame;
import fr.chevet.signaling.call.Calls;
import fr.chevet.signaling.call.Closing;
import fr.chevet.signaling.call.Presence;
import fr.chevet.signaling.consultations.Board;
import fr.chevet.signaling.consultations.Open;
import fr.chevet.signaling.consultations.Recorder;
import fr.chevet.signaling.store.StationRows;
import fr.chevet.signaling.waiting.WaitingRoom;
import fr.chevet.web.Connection;
import fr.chevet.web.ConnectionHandler;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// All stations' links: sends each what was recorded about its consultations, and who could answer. Lives on the loop.
public final class Links implements Board.Listener, Presence.Listener {
    private record Line(Link link, Connection connection) {}

    private static final Logger log = LoggerFactory.getLogger(Links.class);

    private final StationRows stations;
    private final Recorder recorder;
    private final Board board;
    private final Presence presence;
    private final Calls calls;
    private final WaitingRoom waitingRoom;
    private final List<IceServer> iceServers;
    private final String version;
    private final Executor loop;
    private final Executor reads;
    private final Clock clock;
    private final Map<StationId, Line> lines = new HashMap<>();

    public Links(StationRows stations, Recorder recorder, Board board, Presence presence, Calls calls, WaitingRoom waitingRoom,
            List<IceServer> iceServers, String version, Executor loop, Executor reads, Clock clock) {
        this.stations = stations;
        this.recorder = recorder;
        this.board = board;
        this.presence = presence;
        this.calls = calls;
        this.waitingRoom = waitingRoom;
        this.iceServers = List.copyOf(iceServers);
        this.version = version;
        this.loop = loop;
        this.reads = reads;
        this.clock = clock;
    }

    /// What takes the next connection. Any thread.
    public ConnectionHandler open() {
        return new Link(this);
    }

    /// The station's site when it is enrolled and has signed the challenge. Any thread.
    Optional<Site> prove(LinkFrame.Prove prove, Challenge challenge) {
        Optional<Site> proven = stations
                .find(prove.station())
                .filter(station -> StationKey.read(station.algorithm(), station.publicKey()).signed(prove.station(), challenge.nonce(),
                        prove.signature()))
                .map(StationRows.Enrolled::site);
        if (proven.isEmpty()) {
            log.warn("link refused reason=key-not-proven");
        }
        return proven;
    }

    void came(Link link, Site site, String stationVersion, Connection connection) {
        StationId station = site.station();
        connection.send(new LinkFrame.Welcome(site, iceServers, clock.instant(), version).text());
        lines.put(station, new Line(link, connection));
        presence.stationCame(station, connection).ifPresent(Closing.REPLACED::close);
        log.info("link open station={} version={}", station, stationVersion.replaceAll("[^\\w.+-]", "?"));
    }

    void went(Link link, StationId station, Connection connection, String reason) {
        log.info("link closed station={} reason={}", station, reason);
        lines.remove(station, new Line(link, connection));
        presence.stationWent(station, connection);
    }

    /// The station has another key now.
    public void rekeyed(StationId station) {
        loop.execute(() -> presence.line(station).ifPresent(Closing.NOT_PROVEN::close));
    }

    /// A consultation of the board's, or one that has ended, from the disk.
    CompletableFuture<Optional<Open>> find(ConsultationId id) {
        Optional<Open> open = board.find(id);
        return open.isPresent() ? CompletableFuture.completedFuture(open) : CompletableFuture.supplyAsync(() -> recorder.find(id), reads);
    }

    boolean mine(ConsultationId id, StationId station) {
        return board.find(id).filter(open -> !open.station().equals(station)).isEmpty();
    }

    /// The professional who opened the consultation stands behind its nurse page.
    void seat(ConsultationId id, PeerId peer, Connection connection) {
        board.find(id).map(Open::consultation).flatMap(Consultation::professional).ifPresent(
                who -> calls.join(id, new Peer(peer, Peer.Side.STATION, who.id(), who.name()), connection));
    }

    void show(SharedFrame.LiveValue live) {
        String text = live.text();
        for (Connection desk : calls.lines(live.consultation(), Peer.Side.PHYSICIAN)) {
            desk.sendLatest("live/" + live.device(), text);
        }
    }

    @Override
    public void recorded(StationId station, Recorded recorded, Consultation consultation) {
        ConsultationId id = consultation.id();
        Line line = lines.get(station);
        if (line != null) {
            tell(line, recorded, consultation);
        }
        if (consultation.phase() == Phase.ENDED) {
            calls.end(id);
        }
        outlooks();
    }

    /// Who submits an opening follows it.
    private void tell(Line line, Recorded recorded, Consultation consultation) {
        Link link = line.link();
        boolean opened = recorded.event().fact() instanceof Fact.ConsultationOpened;
        if (opened || recorded.sequence() == 1) {
            link.follow(consultation.id());
        }
        if (link.follows(consultation.id())) {
            line.connection().send(LinkFrame.Entry.of(recorded).text());
        }
        if (opened) {
            link.seat(consultation.id(), line.connection());
        }
        if (consultation.phase() == Phase.ENDED) {
            link.forget(consultation.id());
        }
    }

    @Override
    public void station(StationId station, Optional<Instant> lostAt) {
        outlooks();
    }

    @Override
    public void physician(PersonId person, Optional<Instant> lostAt) {
        outlooks();
    }

    private void outlooks() {
        List<OnDuty> onDuty = presence.onDuty();
        Map<StationId, Integer> before = waitingRoom.before();
        lines.forEach((station, line) -> line.link().outlook(
                new LinkFrame.Outlook(onDuty, Optional.ofNullable(before.get(station))), line.connection()));
    }

    void after(Duration wait, Runnable task) {
        CompletableFuture.delayedExecutor(wait.toMillis(), TimeUnit.MILLISECONDS, loop).execute(task);
    }

    Recorder recorder() {
        return recorder;
    }

    Calls calls() {
        return calls;
    }

    Executor loop() {
        return loop;
    }

    Clock clock() {
        return clock;
    }
}
