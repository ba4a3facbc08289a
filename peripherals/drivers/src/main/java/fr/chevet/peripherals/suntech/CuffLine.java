package fr.chevet.peripherals.suntech;

import fr.chevet.peripherals.Counters;
import fr.chevet.peripherals.dialogue.Moment;
import fr.chevet.peripherals.dialogue.Outlet;
import fr.chevet.peripherals.frame.Frame;
import fr.chevet.peripherals.frame.Octets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The line to the module as its dialogue sees it: what was asked last and when, and the frames that came.
final class CuffLine {
    /// The longest frame takes 70 ms: bytes that far apart are not of one frame.
    private static final Duration FRAME_GAP = Duration.ofMillis(200);

    private final SunTechFramer framer = new SunTechFramer();
    private final Outlet outlet;
    private Moment lastBytes = new Moment(Duration.ZERO, Instant.EPOCH);
    private Moment lastCommand = lastBytes;
    private Octets asked = CuffCommand.ABORT;
    private long frames;
    private long timeouts;

    CuffLine(Outlet outlet) {
        this.outlet = outlet;
    }

    void reset() {
        framer.reset();
    }

    void send(Octets command, Moment now) {
        lastCommand = now;
        asked = command;
        outlet.send(command);
    }

    /// Whether `command` was the last one sent.
    boolean asked(Octets command) {
        return asked.equals(command);
    }

    /// When the next command may be sent, if so long must be between two.
    Duration freeAfter(Duration gap) {
        return lastCommand.uptime().plus(gap);
    }

    void timedOut() {
        timeouts++;
    }

    List<Frame> received(Octets bytes, Moment now) {
        lastBytes = now;
        return counted(framer.feed(bytes));
    }

    /// Frames behind one that was never finished; to be asked before new bytes are fed, and when time went on.
    List<Frame> gap(Moment now) {
        return framer.held() > 0 && now.atLeast(FRAME_GAP, lastBytes) ? counted(framer.gap()) : List.of();
    }

    /// When [#gap] has to be asked.
    Optional<Duration> gapAt() {
        return framer.held() > 0 ? Optional.of(lastBytes.uptime().plus(FRAME_GAP)) : Optional.empty();
    }

    Counters counters() {
        return new Counters(frames, framer.badChecksums(), framer.skipped(), timeouts, 0);
    }

    private List<Frame> counted(List<Frame> whole) {
        frames += whole.size();
        return whole;
    }
}
