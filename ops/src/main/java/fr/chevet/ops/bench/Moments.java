package fr.chevet.ops.bench;

import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/// Moments in milliseconds since 1970, as this program and a page (`performance.timeOrigin + performance.now()`) both can tell.
final class Moments {
    private Moments() {}

    static double now(InstantSource clock) {
        Instant now = clock.instant();
        return now.getEpochSecond() * 1000.0 + now.getNano() / 1e6;
    }

    /// What a page answered. @throws Unmeasured when it answered nothing
    static double of(@Nullable Object answer) {
        if (answer instanceof Number number) {
            return number.doubleValue();
        }
        throw new Unmeasured("a page waited in vain");
    }
}
