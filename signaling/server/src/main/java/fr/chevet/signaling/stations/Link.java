package fr.chevet.signaling.stations;

import fr.chevet.protocol.ConsultationId;
import fr.chevet.protocol.Event;
import fr.chevet.protocol.EventId;
import fr.chevet.protocol.Invalid;
import fr.chevet.protocol.PeerId;
import fr.chevet.protocol.Recorded;
import fr.chevet.protocol.Refusal;
import fr.chevet.protocol.Site;
import fr.chevet.protocol.StationId;
import fr.chevet.protocol.wire.DeskFrame;
import fr.chevet.protocol.wire.Frame;
import fr.chevet.protocol.wire.FromStation;
import fr.chevet.protocol.wire.LinkFrame;
import fr.chevet.protocol.wire.NurseFrame;
import fr.chevet.protocol.wire.SharedFrame;
import fr.chevet.signaling.call.Closing;
import fr.chevet.signaling.call.FrameHandler;
import fr.chevet.signaling.consultations.Appended;
import fr.chevet.web.Connection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One station's WebSocket: a challenge first, then all that a station says and hears. Its state lives on the loop.
final class Link extends FrameHandler<FromStation> {
    /// More devices than any station has; each may have one running value on its way to each desk.
    private static final int MOST_DEVICES = 32;

    private final Links links;
    private final Challenge challenge;
    private final Set<ConsultationId> following = new HashSet<>();
    private final Map<ConsultationId, PeerId> present = new HashMap<>();
    private final Set<String> devices = new HashSet<>();
    private volatile @Nullable Site site;
    private Optional<LinkFrame.Outlook> outlook = Optional.empty();

    Link(Links links) {
        super(FromStation.class, links.loop(), links.clock());
        this.links = links;
        this.challenge = new Challenge();
    }

    @Override
    protected void came(Connection line) {
        line.send(new LinkFrame.Challenge(challenge.nonce()).text());
        links.after(Challenge.LONGEST, () -> {
            if (site == null) {
                Closing.NOT_PROVEN.close(line);
            }
        });
    }

    @Override
    protected void frame(FromStation frame, Connection line) {
        Site proven = site;
        if (proven == null) {
            if (frame instanceof LinkFrame.Prove prove) {
                prove(prove, line);
            } else {
                throw new Invalid("the key is to be proven first");
            }
            return;
        }
        StationId station = proven.station();
        switch ((Frame) frame) {
            case LinkFrame.Submit submit -> submit(station, submit.event(), line);
            case LinkFrame.Follow follow -> later(() -> follow(station, follow, line));
            case LinkFrame.Present here -> later(() -> present(station, here, line));
            case SharedFrame.Signal signal -> later(() -> {
                if (!links.calls().relay(signal, line)) {
                    refuse(Optional.empty(), new Refusal(Refusal.Code.NOT_ALLOWED, "a page signals as itself"), line);
                }
            });
            case SharedFrame.LiveValue live -> later(() -> live(station, live));
            case SharedFrame.Ping ping -> line.send(new SharedFrame.Pong(ping.at(), links.clock().instant()).text());
            case LinkFrame.Prove again -> throw new Invalid("the key is proven");
            case LinkFrame.Challenge _,LinkFrame.Welcome _,LinkFrame.Entry _,LinkFrame.Outlook _,DeskFrame _,NurseFrame _,SharedFrame.Pong _,SharedFrame.Done _,SharedFrame.Refused _,SharedFrame.Append _,SharedFrame.Peers _ ->
                throw new IllegalStateException("not a station's frame");
        }
    }

    private void prove(LinkFrame.Prove prove, Connection line) {
        Optional<Site> known = links.prove(prove, challenge);
        if (known.isEmpty()) {
            refuse(Optional.empty(), new Refusal(Refusal.Code.NOT_ALLOWED, "not the key of an enrolled station"), line);
            Closing.NOT_PROVEN.close(line);
            return;
        }
        site = known.get();
        later(() -> links.came(this, known.get(), prove.version(), line));
    }

    private void submit(StationId station, String text, Connection line) {
        Event event;
        try {
            event = Event.parse(text);
        } catch (Invalid e) {
            refuse(EventId.in(text), new Refusal(Refusal.Code.MALFORMED, String.valueOf(e.getMessage())),
                    line);
            return;
        }
        var _ = links
                .recorder()
                .submit(station, event)
                .exceptionally(failure -> Appended.denied(Refusal.Code.TRY_AGAIN, "could not be stored"))
                .thenAcceptAsync(appended -> answer(event, appended, line), loop());
    }

    private void answer(Event event, Appended appended, Connection line) {
        switch (appended) {
            case Appended.Entered entered -> {
                if (entered.again() || !following.contains(event.consultation())) {
                    line.send(LinkFrame.Entry.of(entered.recorded()).text());
                }
            }
            case Appended.Denied denied -> refuse(Optional.of(event.id()), denied.refusal(), line);
        }
    }

    private void follow(StationId station, LinkFrame.Follow follow, Connection line) {
        var _ = links.find(follow.consultation()).whenCompleteAsync((found, failure) -> {
            if (failure != null) {
                refuse(Optional.empty(), new Refusal(Refusal.Code.TRY_AGAIN, "could not be read"), line);
            } else if (found.filter(open -> open.station().equals(station)).isEmpty()) {
                refuse(Optional.empty(), new Refusal(Refusal.Code.UNKNOWN_CONSULTATION, "no such consultation"), line);
            } else {
                following.add(follow.consultation());
                found.get().behind(follow.after()).forEach(entry -> catchUp(entry, line));
            }
        }, loop());
    }

    /// Under a key of its own: what a station asked for is not held against it as reading slowly, and asked for twice is sent once.
    private static void catchUp(Recorded entry, Connection line) {
        line.sendLatest(entry.event().id().toString(), LinkFrame.Entry.of(entry).text());
    }

    private void present(StationId station, LinkFrame.Present here, Connection line) {
        ConsultationId id = here.consultation();
        if (!links.mine(id, station)) {
            return;
        }
        PeerId before = present.remove(id);
        if (before != null && !here.peer().equals(Optional.of(before))) {
            links.calls().leave(id, before, line);
        }
        here.peer().ifPresent(peer -> {
            present.put(id, peer);
            seat(id, line);
        });
    }

    /// Takes the nurse page's seat, as soon as the consultation is known.
    void seat(ConsultationId id, Connection line) {
        PeerId peer = present.get(id);
        if (peer != null) {
            links.seat(id, peer, line);
        }
    }

    /// Written anew, not passed on: a desk gets what this server understood.
    private void live(StationId station, SharedFrame.LiveValue live) {
        if (links.mine(live.consultation(), station) && (devices.contains(live.device()) || devices.size() < MOST_DEVICES)) {
            devices.add(live.device());
            links.show(live);
        }
    }

    void follow(ConsultationId id) {
        following.add(id);
    }

    boolean follows(ConsultationId id) {
        return following.contains(id);
    }

    void forget(ConsultationId id) {
        following.remove(id);
        present.remove(id);
    }

    /// Sends the outlook if it is another than last time.
    void outlook(LinkFrame.Outlook now, Connection line) {
        if (!outlook.equals(Optional.of(now))) {
            outlook = Optional.of(now);
            line.sendLatest("outlook", now.text());
        }
    }

    private static void refuse(Optional<EventId> re, Refusal refusal, Connection line) {
        line.send(new SharedFrame.Refused(re, refusal.code(), refusal.message(), refusal.who()).text());
    }

    @Override
    protected void went(Connection line, String reason) {
        present.forEach((id, peer) -> links.calls().leave(id, peer, line));
        Site proven = site;
        if (proven != null) {
            links.went(this, proven.station(), line, reason);
        }
    }
}
