package fr.chevet.ops.bench;

import com.microsoft.playwright.Browser;
import fr.chevet.ops.browser.Chromium;
import fr.chevet.ops.browser.FakeMedia;
import fr.chevet.protocol.wire.IceServer;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// From *Accepter* to the first picture at both sides; beside it a bare call, and the same with a STUN server that never answers. They take turns.
public final class CallMeasure implements Measure {
    /// Chevet's pages are connected before the accept: that must be worth a third of a call's set-up.
    private static final double AIM_RATIO = 0.7;

    private final CallSamples chevet = new CallSamples();
    /// Until each camera is put into the link: what the server and the pages take, before any media.
    private final CallSamples given = new CallSamples();
    /// Until each page has a place for the picture.
    private final CallSamples placed = new CallSamples();
    /// Until the first frame shown had arrived: the rest is decoding and drawing.
    private final CallSamples arrived = new CallSamples();
    private final CallSamples bare = new CallSamples();
    private final CallSamples silent = new CallSamples();
    private final CallSamples bareBesideSilent = new CallSamples();

    @Override
    public void run(int runs, Path folder, Table table) throws IOException {
        try (Chromium chromium = new Chromium(folder.resolve("media"));
                DatagramSocket deaf = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            Browser station = chromium.launch(FakeMedia.STATION);
            Browser surgery = chromium.launch(FakeMedia.PHYSICIAN);
            IceServer stun = new IceServer(List.of("stun:127.0.0.1:" + deaf.getLocalPort()), Optional.empty(), Optional.empty());
            try (BareCall floor = new BareCall(station, surgery)) {
                // One demonstration at a time: a second one's pages would be drawn by the same two cores.
                try (Practice plain = new Practice(folder.resolve("call"), station, surgery, List.of(), Pictures.WATCH)) {
                    plain.begin();
                    for (int run = 0; run < runs; run++) {
                        turns(run, () -> chevet.add(accept(plain, given, placed, arrived)), floor, bare);
                    }
                }
                try (Practice withStun = new Practice(folder.resolve("call-stun"), station, surgery, List.of(stun), Pictures.WATCH)) {
                    withStun.begin();
                    for (int run = 0; run < runs; run++) {
                        turns(run, () -> silent.add(accept(withStun, new CallSamples(), new CallSamples(), new CallSamples())), floor,
                                bareBesideSilent);
                    }
                }
            }
        }
        print(table);
    }

    /// In another order each time, so that neither always follows the other.
    private static void turns(int run, Runnable accept, BareCall floor, CallSamples beside) {
        if (run % 2 == 0) {
            accept.run();
        }
        beside.add(floor.call(run));
        if (run % 2 == 1) {
            accept.run();
        }
    }

    private static BothSides accept(Practice practice, CallSamples given, CallSamples placed, CallSamples arrived) {
        practice.physician().look();
        practice.physician().connected();
        Pictures.forget(practice.deskPage());
        Pictures.forget(practice.nursePage());
        practice.physician().accept();
        double pressed = Pictures.pressed(practice.deskPage());
        Pictures.Frame atDesk = Pictures.first(practice.deskPage(), pressed);
        Pictures.Frame atNurse = Pictures.first(practice.nursePage(), pressed);
        arrived.add(new BothSides(atDesk.arrived() - pressed, atNurse.arrived() - pressed));
        given.add(new BothSides(Pictures.given(practice.deskPage()) - pressed, Pictures.given(practice.nursePage()) - pressed));
        placed.add(new BothSides(Pictures.placed(practice.deskPage()) - pressed, Pictures.placed(practice.nursePage()) - pressed));
        practice.release();
        return new BothSides(atDesk.shown() - pressed, atNurse.shown() - pressed);
    }

    private void print(Table table) {
        table.heading("Call: Accepter (bare: createOffer) to the first picture, ms");
        chevet.print(table, "Chevet");
        table.row("  of this until the physician's camera is in the link", given.physician);
        table.row("  of this until the room's camera is in the link", given.nurse);
        table.row("  of this until the physician's page has a place for it", placed.physician);
        table.row("  of this until the nurse's page has a place for it", placed.nurse);
        table.row("  of this until the first shown frame has arrived at the physician", arrived.physician);
        table.row("  of this until the first shown frame has arrived at the nurse", arrived.nurse);
        bare.print(table, "floor, a bare trickle call");
        silent.print(table, "Chevet, a STUN server that never answers");
        table.aim("Chevet / bare call, medians, at the physician", chevet.physician.median() / bare.physician.median(), AIM_RATIO);
        table.aim("Chevet / bare call, medians, at the nurse", chevet.nurse.median() / bare.nurse.median(), AIM_RATIO);
        table.aim("Chevet / bare call, medians, at both", chevet.both.median() / bare.both.median(), AIM_RATIO);
        table.figure("silent STUN / none, medians at both, each as a ratio to the bare calls of its turns (1 is no difference)",
                silent.both.median() / bareBesideSilent.both.median() / (chevet.both.median() / bare.both.median()));
    }
}
