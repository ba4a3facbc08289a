package fr.chevet.signaling.waiting;

import fr.chevet.protocol.Consultation;
import fr.chevet.protocol.ConsultationId;
import fr.chevet.protocol.PersonId;
import fr.chevet.protocol.Phase;
import fr.chevet.protocol.Recorded;
import fr.chevet.protocol.Refusal;
import fr.chevet.protocol.StationId;
import fr.chevet.protocol.wire.DeskFrame;
import fr.chevet.protocol.wire.IceServer;
import fr.chevet.protocol.wire.WaitingRow;
import fr.chevet.signaling.accounts.SignedIn;
import fr.chevet.signaling.call.Calls;
import fr.chevet.signaling.call.Closing;
import fr.chevet.signaling.call.Presence;
import fr.chevet.signaling.consultations.Board;
import fr.chevet.signaling.consultations.Open;
import fr.chevet.signaling.consultations.Recorder;
import fr.chevet.signaling.store.TraceRows;
import fr.chevet.signaling.store.Writer;
import fr.chevet.web.Connection;
import fr.chevet.web.ConnectionHandler;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// All physicians' pages: the waiting room for each, and the consultations that each looks at. Lives on the loop.
public final class Desks implements Board.Listener, Presence.Listener {
    private static final Logger log = LoggerFactory.getLogger(Desks.class);

    private final Recorder recorder;
    private final Board board;
    private final Presence presence;
    private final Calls calls;
    private final WaitingRoom waitingRoom;
    private final TraceRows traces;
    private final Writer writer;
    private final List<IceServer> iceServers;
    private final String version;
    private final Executor loop;
    private final Executor reads;
    private final Clock clock;
    private final Map<Desk, Connection> desks = new LinkedHashMap<>();
    private List<WaitingRow> shown = List.of();

    public Desks(Recorder recorder, Board board, Presence presence, Calls calls, WaitingRoom waitingRoom, TraceRows traces, Writer writer,
            List<IceServer> iceServers, String version, Executor loop, Executor reads, Clock clock) {
        this.recorder = recorder;
        this.board = board;
        this.presence = presence;
        this.calls = calls;
        this.waitingRoom = waitingRoom;
        this.traces = traces;
        this.writer = writer;
        this.iceServers = List.copyOf(iceServers);
        this.version = version;
        this.loop = loop;
        this.reads = reads;
        this.clock = clock;
    }

    /// What takes the next connection of a signed-in physician. Any thread.
    public ConnectionHandler open(SignedIn who) {
        return new Desk(this, who);
    }

    /// Closes the pages of a session that has ended. Any thread.
    public void sessionEnded(String session) {
        loop.execute(() -> desks.forEach((desk, line) -> {
            if (desk.who().session().equals(session)) {
                Closing.SIGNED_OUT.close(line);
            }
        }));
    }

    void came(Desk desk, Connection line) {
        line.send(new DeskFrame.Desk(desk.who().physician(), iceServers, clock.instant(), version).text());
        line.sendLatest("waitingRoom", new DeskFrame.WaitingRoom(waitingRoom.rows()).text());
        desks.put(desk, line);
        presence.physicianCame(desk.who().physician(), line);
        log.info("desk open account={}", desk.who().physician().person());
    }

    void went(Desk desk, Connection line, String reason) {
        desks.remove(desk);
        presence.physicianWent(desk.who().physician().person(), line);
        log.info("desk closed account={} reason={}", desk.who().physician().person(), reason);
    }

    /// Why a physician may not look at a consultation, or nothing.
    CompletableFuture<Optional<Refusal>> mayLook(ConsultationId id) {
        Optional<Open> open = board.find(id);
        if (open.isPresent()) {
            return CompletableFuture
                    .completedFuture(
                            WaitingRoom.shown(open.get().consultation().phase())
                                    ? Optional.empty()
                                    : Optional.of(new Refusal(Refusal.Code.NOT_WAITING, "the consultation is not waiting")));
        }
        return CompletableFuture.supplyAsync(() -> Optional.of(recorder.find(id).isPresent()
                ? new Refusal(Refusal.Code.ENDED, "the consultation has ended")
                : new Refusal(Refusal.Code.UNKNOWN_CONSULTATION, "no such consultation")), reads);
    }

    CompletableFuture<Boolean> trace(PersonId who, ConsultationId id, String what, Optional<Refusal.Code> refused) {
        var access = new TraceRows.Access(who, clock.instant(), id, what, refused.map(Refusal.Code::name).orElse("OK"));
        return writer.write(transaction -> {
            traces.add(transaction, access);
            return true;
        });
    }

    /// The view as it is sent.
    Optional<String> view(ConsultationId id) {
        return board.find(id).map(open -> view(open.station(), open.consultation()));
    }

    private String view(StationId station, Consultation consultation) {
        return new DeskFrame.View(consultation, presence.line(station).isPresent(), presence.lostAt(station)).text();
    }

    @Override
    public void recorded(StationId station, Recorded recorded, Consultation consultation) {
        show(station, consultation);
        if (consultation.phase() == Phase.ENDED) {
            desks.keySet().forEach(desk -> desk.forget(consultation.id()));
        }
        showWaitingRoom();
    }

    @Override
    public void station(StationId station, Optional<Instant> lostAt) {
        board.all().stream().filter(open -> open.station().equals(station)).forEach(open -> show(station, open.consultation()));
        showWaitingRoom();
    }

    @Override
    public void physician(PersonId person, Optional<Instant> lostAt) {
        // A colleague's coming and going is not shown at a desk.
    }

    private void show(StationId station, Consultation consultation) {
        List<Connection> lines = desks
                .entrySet()
                .stream()
                .filter(desk -> desk.getKey().looksAt(consultation.id()))
                .map(Map.Entry::getValue)
                .toList();
        if (!lines.isEmpty()) {
            String text = view(station, consultation);
            lines.forEach(line -> line.send(text));
        }
    }

    private void showWaitingRoom() {
        List<WaitingRow> rows = waitingRoom.rows();
        if (!rows.equals(shown)) {
            shown = rows;
            String text = new DeskFrame.WaitingRoom(rows).text();
            desks.values().forEach(line -> line.sendLatest("waitingRoom", text));
        }
    }

    public int count() {
        return desks.size();
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
