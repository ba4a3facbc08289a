package fr.chevet.signaling.call;

import fr.chevet.protocol.ConsultationId;
import fr.chevet.protocol.PeerId;
import fr.chevet.protocol.wire.Peer;
import fr.chevet.protocol.wire.SharedFrame;
import fr.chevet.signaling.consultations.Board;
import fr.chevet.signaling.consultations.Open;
import fr.chevet.web.Connection;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The pages that take part in each consultation's call, and the signals between them. Lives on the loop.
///
/// Who is in a call hears of everybody else in it; the station's line hears it also while no page of its own is there.
public final class Calls {
    /// A page's place, and the connection that leads to it.
    private record Seat(Peer peer, Connection line) {}

    private final Board board;
    private final Presence presence;
    private final Map<ConsultationId, Map<PeerId, Seat>> calls = new HashMap<>();

    public Calls(Board board, Presence presence) {
        this.board = board;
        this.presence = presence;
    }

    /// Seats a page. False when somebody else goes by that peer's name here; the same person on a new connection takes the old one's place.
    public boolean join(ConsultationId consultation, Peer peer, Connection line) {
        Map<PeerId, Seat> seats = calls.computeIfAbsent(consultation, id -> new LinkedHashMap<>());
        Seat there = seats.get(peer.peer());
        if (there != null && !there.peer().equals(peer)) {
            return false;
        }
        seats.put(peer.peer(), new Seat(peer, line));
        tell(consultation);
        return true;
    }

    /// Takes a page's seat away, if this connection holds it.
    public void leave(ConsultationId consultation, PeerId peer, Connection line) {
        Map<PeerId, Seat> seats = calls.getOrDefault(consultation, Map.of());
        Seat there = seats.get(peer);
        if (there != null && there.line() == line) {
            seats.remove(peer);
            tell(consultation);
            if (seats.isEmpty()) {
                calls.remove(consultation);
            }
        }
    }

    /// The consultation has ended: nobody calls any more.
    public void end(ConsultationId consultation) {
        calls.remove(consultation);
    }

    /// Passes a signal on, unread. False when it does not come from a seat of `line`'s in that consultation; one to a peer that has just left is dropped.
    public boolean relay(SharedFrame.Signal signal, Connection line) {
        Map<PeerId, Seat> seats = calls.getOrDefault(signal.consultation(), Map.of());
        Seat from = seats.get(signal.from());
        if (from == null || from.line() != line) {
            return false;
        }
        Seat to = seats.get(signal.to());
        if (to != null) {
            to.line().send(signal.text());
        }
        return true;
    }

    /// Tells one connection who is in the call.
    public void tell(ConsultationId consultation, Connection line) {
        line.send(peers(consultation).text());
    }

    /// Connections of the pages on one side.
    public List<Connection> lines(ConsultationId consultation, Peer.Side side) {
        return seats(consultation).stream().filter(seat -> seat.peer().side() == side).map(Seat::line).distinct().toList();
    }

    private void tell(ConsultationId consultation) {
        String text = peers(consultation).text();
        Set<Connection> concerned = new LinkedHashSet<>();
        seats(consultation).forEach(seat -> concerned.add(seat.line()));
        Optional<Connection> station = board.find(consultation).map(Open::station).flatMap(presence::line);
        station.ifPresent(concerned::add);
        concerned.forEach(line -> line.send(text));
    }

    private SharedFrame.Peers peers(ConsultationId consultation) {
        return new SharedFrame.Peers(consultation, seats(consultation).stream().map(Seat::peer).toList());
    }

    private Collection<Seat> seats(ConsultationId consultation) {
        return calls.getOrDefault(consultation, Map.of()).values();
    }
}
