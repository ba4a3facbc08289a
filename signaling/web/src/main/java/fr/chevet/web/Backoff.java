package fr.chevet.web;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long to wait before the next attempt: "full jitter", anything from nothing to a ceiling that doubles with each failure.
///
/// Spread over the whole span, a thousand stations do not come back in one wave when their server does. For one thread at a time.
public final class Backoff {
    private final long first;
    private final long highest;
    private final RandomGenerator random;
    private long ceiling;

    /// The ceiling is `first` for the first attempt and never above `highest`.
    public Backoff(Duration first, Duration highest, RandomGenerator random) {
        if (!first.isPositive() || first.compareTo(highest) > 0) {
            throw new IllegalArgumentException("first must be positive and not above highest: " + first + ", " + highest);
        }
        this.first = first.toNanos();
        this.highest = highest.toNanos();
        this.random = random;
        this.ceiling = this.first;
    }

    /// The wait before the next attempt.
    public Duration next() {
        long wait = random.nextLong(ceiling + 1);
        ceiling = ceiling > highest / 2 ? highest : ceiling * 2;
        return Duration.ofNanos(wait);
    }

    /// An attempt succeeded: the next failure starts from `first` again.
    public void reset() {
        ceiling = first;
    }
}
