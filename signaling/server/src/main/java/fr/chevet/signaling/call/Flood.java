package fr.chevet.signaling.call;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// How much one connection may say: a burst, then a steady pace. A connection that says more is closed, so that it is nobody else's trouble.
public final class Flood {
    /// A station that comes back after a long outage brings thousands of events at once.
    private static final double BURST = 10_000;
    private static final double PER_SECOND = 500;
    /// What cannot be read costs more: a peer that speaks another language is soon told so.
    private static final double MALFORMED = 200;

    private final Clock clock;
    private double left = BURST;
    private Instant counted;

    public Flood(Clock clock) {
        this.clock = clock;
        this.counted = clock.instant();
    }

    /// Counts a frame; false when it is one too many.
    public boolean frame() {
        return take(1);
    }

    public boolean malformed() {
        return take(MALFORMED);
    }

    private synchronized boolean take(double cost) {
        Instant now = clock.instant();
        double seconds = Math.max(0, Duration.between(counted, now).toNanos() / 1e9);
        left = Math.min(BURST, left + seconds * PER_SECOND) - cost;
        counted = now;
        return left >= 0;
    }
}
