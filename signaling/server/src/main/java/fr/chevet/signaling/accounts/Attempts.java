package fr.chevet.signaling.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// Bounds how often something may be tried under one name (a login, an address): at most so often within a time, then a pause.
public final class Attempts {
    /// Who tries under more names than these pushes the oldest out, and memory stays bounded.
    private static final int MOST_NAMES = 10_000;

    private final Clock clock;
    private final int most;
    private final Duration within;
    private final SequencedMap<String, Deque<Instant>> tried = new LinkedHashMap<>();

    public Attempts(Clock clock, int most, Duration within) {
        this.clock = clock;
        this.most = most;
        this.within = within;
    }

    /// Counts an attempt; false when there were too many, and it does not count.
    public synchronized boolean begin(String name) {
        Instant now = clock.instant();
        Deque<Instant> times = tried.remove(name);
        if (times == null) {
            times = new ArrayDeque<>();
        }
        while (!times.isEmpty() && times.peekFirst().isBefore(now.minus(within))) {
            times.removeFirst();
        }
        boolean allowed = times.size() < most;
        if (allowed) {
            times.addLast(now);
        }
        tried.putLast(name, times);
        if (tried.size() > MOST_NAMES) {
            tried.remove(tried.firstEntry().getKey());
        }
        return allowed;
    }

    /// It succeeded: what was tried under this name is forgotten.
    public synchronized void succeeded(String name) {
        tried.remove(name);
    }
}
