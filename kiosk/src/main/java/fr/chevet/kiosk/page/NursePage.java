package fr.chevet.kiosk.page;

import fr.chevet.kiosk.loop.Loop;
import fr.chevet.protocol.EventId;
import fr.chevet.protocol.Invalid;
import fr.chevet.protocol.PeerId;
import fr.chevet.protocol.Refusal;
import fr.chevet.protocol.wire.Frame;
import fr.chevet.protocol.wire.FromKiosk;
import fr.chevet.protocol.wire.FromNurse;
import fr.chevet.protocol.wire.NurseFrame;
import fr.chevet.protocol.wire.SharedFrame;
import fr.chevet.web.Connection;
import fr.chevet.web.ConnectionHandler;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One open nurse page. Its state lives on the loop.
public final class NursePage implements ConnectionHandler {
    private final Loop loop;
    private final Desk desk;
    private volatile @Nullable Connection connection;
    private Optional<PeerId> peer = Optional.empty();

    NursePage(Loop loop, Desk desk) {
        this.loop = loop;
        this.desk = desk;
    }

    /// The peer of the call that this page said it is.
    public Optional<PeerId> peer() {
        return peer;
    }

    public void peer(PeerId said) {
        peer = Optional.of(said);
    }

    /// Sends what must arrive.
    public void send(FromKiosk frame) {
        Connection open = connection;
        if (open != null) {
            open.send(((Frame) frame).text());
        }
    }

    /// Sends what replaces the one of the same `key` that has not left yet.
    public void sendLatest(String key, String text) {
        Connection open = connection;
        if (open != null) {
            open.sendLatest(key, text);
        }
    }

    @Override
    public void opened(Connection opened) {
        connection = opened;
        loop.execute(() -> desk.arrived(this));
    }

    @Override
    public void text(String text) {
        try {
            FromNurse frame = Frame.read(text, FromNurse.class);
            if (frame instanceof NurseFrame.Stop stop) {
                desk.stop(stop.slot());
            }
            loop.execute(() -> desk.take(this, frame));
        } catch (Invalid e) {
            Refusal refusal = new Refusal(Refusal.Code.MALFORMED, e.getMessage() == null ? "not readable" : e.getMessage());
            send(EventId.in(text).map(id -> SharedFrame.Refused.of(id, refusal)).orElseGet(() -> SharedFrame.Refused.of(refusal)));
        }
    }

    @Override
    public void closed(String reason) {
        loop.execute(() -> desk.left(this));
    }
}
