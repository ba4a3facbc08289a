package fr.chevet.kiosk.page;

import fr.chevet.protocol.PeerId;
import fr.chevet.protocol.wire.Frame;
import fr.chevet.protocol.wire.FromKiosk;
import fr.chevet.protocol.wire.SharedFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The nurse pages that are open now: one as a rule, for a moment two when it is loaded again. For the loop.
public final class Pages {
    /// Oldest first; a page that says it is there moves to the end.
    private final List<NursePage> open = new ArrayList<>();

    public void add(NursePage page) {
        open.add(page);
    }

    public void remove(NursePage page) {
        open.remove(page);
    }

    public void here(NursePage page, PeerId peer) {
        page.peer(peer);
        if (open.remove(page)) {
            open.add(page);
        }
    }

    /// The peer of the page that is in front of the patient: the newest that said so and is still open.
    public Optional<PeerId> present() {
        return open.reversed().stream().flatMap(page -> page.peer().stream()).findFirst();
    }

    /// Sends the whole screen to every page; one that has not left yet is replaced.
    public void show(FromKiosk screen) {
        if (!open.isEmpty()) {
            String text = ((Frame) screen).text();
            open.forEach(page -> page.sendLatest("station", text));
        }
    }

    public void show(SharedFrame.LiveValue live) {
        if (!open.isEmpty()) {
            String text = live.text();
            open.forEach(page -> page.sendLatest("live-" + live.device(), text));
        }
    }

    public void tell(FromKiosk frame) {
        open.forEach(page -> page.send(frame));
    }

    public void tell(PeerId peer, FromKiosk frame) {
        open.stream().filter(page -> page.peer().equals(Optional.of(peer))).forEach(page -> page.send(frame));
    }
}
