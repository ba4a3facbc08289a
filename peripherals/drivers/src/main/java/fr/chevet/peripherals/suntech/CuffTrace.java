package fr.chevet.peripherals.suntech;

import fr.chevet.peripherals.dialogue.Moment;
import java.time.Duration;
import java.util.Optional;

/// What the pressures of one measurement tell of it: whether the cuff was really inflated, and whether it has come down since.
final class CuffTrace {
    /// A cuff at this pressure has been pumped up; below the other it is empty.
    private static final int INFLATED_MMHG = 20;
    static final int EMPTY_MMHG = 12;

    private boolean risen;
    private Moment heardAt;
    private Optional<Moment> emptySince = Optional.empty();

    CuffTrace(Moment start) {
        heardAt = start;
    }

    void add(int mmHg, Moment now) {
        heardAt = now;
        risen |= mmHg >= INFLATED_MMHG;
        if (mmHg >= EMPTY_MMHG) {
            emptySince = Optional.empty();
        } else if (emptySince.isEmpty()) {
            emptySince = Optional.of(now);
        }
    }

    boolean risen() {
        return risen;
    }

    boolean silentFor(Duration interval, Moment now) {
        return now.atLeast(interval, heardAt);
    }

    /// Inflated once, and empty for so long.
    boolean downFor(Duration interval, Moment now) {
        return risen && emptySince.filter(since -> now.atLeast(interval, since)).isPresent();
    }
}
