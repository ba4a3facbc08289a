package fr.chevet.signaling.waiting;

import fr.chevet.protocol.ConsultationId;
import fr.chevet.protocol.Event;
import fr.chevet.protocol.EventId;
import fr.chevet.protocol.Fact;
import fr.chevet.protocol.PeerId;
import fr.chevet.protocol.Refusal;
import fr.chevet.protocol.wire.DeskFrame;
import fr.chevet.protocol.wire.Frame;
import fr.chevet.protocol.wire.FromDesk;
import fr.chevet.protocol.wire.LinkFrame;
import fr.chevet.protocol.wire.NurseFrame;
import fr.chevet.protocol.wire.Peer;
import fr.chevet.protocol.wire.SharedFrame;
import fr.chevet.signaling.accounts.SignedIn;
import fr.chevet.signaling.call.Closing;
import fr.chevet.signaling.call.FrameHandler;
import fr.chevet.signaling.consultations.Appended;
import fr.chevet.web.Connection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// One page of a signed-in physician. Its state lives on the loop.
final class Desk extends FrameHandler<FromDesk> {
    /// A page shows one consultation, and is about to show another.
    private static final int MOST_LOOKED_AT = 8;

    private final Desks desks;
    private final SignedIn who;
    private final Map<ConsultationId, PeerId> looking = new LinkedHashMap<>();
    private boolean gone;

    Desk(Desks desks, SignedIn who) {
        super(FromDesk.class, desks.loop(), desks.clock());
        this.desks = desks;
        this.who = who;
    }

    SignedIn who() {
        return who;
    }

    @Override
    protected void came(Connection line) {
        desks.came(this, line);
    }

    @Override
    protected void frame(FromDesk frame, Connection line) {
        if (!desks.clock().instant().isBefore(who.expires())) {
            Closing.SIGNED_OUT.close(line);
            return;
        }
        switch ((Frame) frame) {
            case DeskFrame.Look look -> later(() -> look(look, line));
            case DeskFrame.Leave leave -> later(() -> leave(leave.consultation(), line));
            case SharedFrame.Append append -> append(append, line);
            case SharedFrame.Signal signal -> later(() -> {
                if (!desks.calls().relay(signal, line)) {
                    refuse(new Refusal(Refusal.Code.NOT_ALLOWED, "a page signals as itself"), line);
                }
            });
            case SharedFrame.Ping ping -> line.send(new SharedFrame.Pong(ping.at(), desks.clock().instant()).text());
            case DeskFrame.Desk _,DeskFrame.WaitingRoom _,DeskFrame.View _,LinkFrame _,NurseFrame _,SharedFrame.Pong _,SharedFrame.Done _,SharedFrame.Refused _,SharedFrame.LiveValue _,SharedFrame.Peers _ ->
                throw new IllegalStateException("not a desk's frame");
        }
    }

    /// The trace is on disk before anything is shown.
    private void look(DeskFrame.Look look, Connection line) {
        var _ = desks
                .mayLook(look.consultation())
                .thenComposeAsync(refusal -> desks
                        .trace(who.physician().person(), look.consultation(), "look", refusal.map(Refusal::code))
                        .thenApply(done -> refusal), loop())
                .exceptionally(failure -> Optional.of(new Refusal(Refusal.Code.TRY_AGAIN, "could not be traced")))
                .thenAcceptAsync(refusal -> {
                    if (refusal.isPresent()) {
                        refuse(refusal.get(), line);
                    } else if (!gone) {
                        show(look.consultation(), look.peer(), line);
                    }
                }, loop());
    }

    private void show(ConsultationId id, PeerId peer, Connection line) {
        PeerId before = looking.remove(id);
        if (before != null && !before.equals(peer)) {
            desks.calls().leave(id, before, line);
        }
        if (looking.size() >= MOST_LOOKED_AT) {
            leave(looking.keySet().iterator().next(), line);
        }
        desks.view(id).ifPresent(line::send);
        var seat = new Peer(peer, Peer.Side.PHYSICIAN, who.physician().person(), who.physician().name());
        if (desks.calls().join(id, seat, line)) {
            looking.put(id, peer);
        } else {
            refuse(new Refusal(Refusal.Code.NOT_ALLOWED, "another page goes by this name"), line);
        }
    }

    private void leave(ConsultationId id, Connection line) {
        PeerId peer = looking.remove(id);
        if (peer != null) {
            desks.calls().leave(id, peer, line);
        }
    }

    private void append(SharedFrame.Append append, Connection line) {
        if (!statable(append.fact())) {
            line.send(SharedFrame.Refused.of(append.id(), new Refusal(Refusal.Code.NOT_ALLOWED, "a physician may not state this")).text());
            return;
        }
        var event = Event
                .of(append.id(), append.consultation(), who.author(), desks.clock().instant(), OptionalLong.of(0), append.fact());
        var _ = desks
                .recorder()
                .state(event)
                .exceptionally(failure -> Appended.denied(Refusal.Code.TRY_AGAIN, "could not be stored"))
                .thenAcceptAsync(appended -> answer(append, appended, line), loop());
    }

    private void answer(SharedFrame.Append append, Appended appended, Connection line) {
        EventId id = append.id();
        Optional<Refusal.Code> refused = Optional.empty();
        switch (appended) {
            case Appended.Entered entered -> line.send(new SharedFrame.Done(id).text());
            case Appended.Denied denied -> {
                refused = Optional.of(denied.refusal().code());
                line.send(SharedFrame.Refused.of(id, denied.refusal()).text());
            }
        }
        var _ = desks.trace(who.physician().person(), append.consultation(), append.fact().getClass().getSimpleName(), refused);
    }

    private static boolean statable(Fact fact) {
        return switch (fact) {
            case Fact.ConsultationAccepted _,Fact.ConsultationReleased _,Fact.ConclusionWritten _,Fact.ReadingRetracted _ -> true;
            case Fact.ConsultationOpened _,Fact.PatientIdentified _,Fact.ConsentGiven _,Fact.ConsentRefused _,Fact.ReasonStated _,Fact.ReadingTaken _,Fact.PhysicianRequested _,Fact.LineInterrupted _,Fact.ConclusionRead _,Fact.ConsultationEnded _,Fact.Unread _ ->
                false;
        };
    }

    boolean looksAt(ConsultationId id) {
        return looking.containsKey(id);
    }

    void forget(ConsultationId id) {
        looking.remove(id);
    }

    private static void refuse(Refusal refusal, Connection line) {
        line.send(SharedFrame.Refused.of(refusal).text());
    }

    @Override
    protected void went(Connection line, String reason) {
        gone = true;
        looking.forEach((id, peer) -> desks.calls().leave(id, peer, line));
        looking.clear();
        desks.went(this, line, reason);
    }
}
