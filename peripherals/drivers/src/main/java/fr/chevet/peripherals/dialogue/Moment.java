package fr.chevet.peripherals.dialogue;

import java.time.Duration;
import java.time.Instant;

/// A point in time on two clocks: `uptime` only ever runs forward and measures intervals; `wall` is what a reading is dated with, and may be
/// set back by the network's time.
public record Moment(Duration uptime, Instant wall) {
    /// Whether `interval` has passed since `earlier`.
    public boolean atLeast(Duration interval, Moment earlier) {
        return uptime.minus(earlier.uptime).compareTo(interval) >= 0;
    }
}
