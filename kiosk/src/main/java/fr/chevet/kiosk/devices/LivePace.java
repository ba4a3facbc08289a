package fr.chevet.kiosk.devices;

import fr.chevet.readings.Live;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Slows one device's running values down to what a screen needs, without losing a sample of a curve.
final class LivePace {
    /// Faster than the eye; an oximeter's driver sends its curve a little slower than this, and passes through untouched.
    static final Duration SHORTEST = Duration.ofMillis(80);
    /// A curve that waited longer is history.
    private static final int MOST_SAMPLES = 240;

    private Optional<Live> waiting = Optional.empty();
    private Instant sentAt = Instant.MIN;

    /// Takes a value. Returns what is to be sent at once; otherwise it waits for [#rest].
    Optional<Live> offer(Live live, Instant now) {
        waiting = Optional.of(waiting.map(earlier -> merged(earlier, live)).orElse(live));
        return due(now);
    }

    private Optional<Live> due(Instant now) {
        // A clock that was set back must not hold values for as long.
        boolean tooEarly = !sentAt.isAfter(now) && sentAt.isAfter(now.minus(SHORTEST));
        return tooEarly ? Optional.empty() : sent(now);
    }

    /// What waited, once the wait is over.
    Optional<Live> rest(Instant now) {
        return sent(now);
    }

    private Optional<Live> sent(Instant now) {
        Optional<Live> due = waiting;
        waiting = Optional.empty();
        if (due.isPresent()) {
            sentAt = now;
        }
        return due;
    }

    boolean waits() {
        return waiting.isPresent();
    }

    private static Live merged(Live earlier, Live newer) {
        if (!(earlier instanceof Live.RunningOximetry before && newer instanceof Live.RunningOximetry after && after.value().isPresent())
                || before.samplesPerSecond() != after.samplesPerSecond()
                || before.plethysmogram().size() + after.plethysmogram().size() > MOST_SAMPLES) {
            return newer;
        }
        List<Integer> samples = new ArrayList<>(before.plethysmogram());
        samples.addAll(after.plethysmogram());
        List<Integer> beats = new ArrayList<>(before.beats());
        after.beats().forEach(beat -> beats.add(beat + before.plethysmogram().size()));
        return new Live.RunningOximetry(after.value(), after.absence(), samples, beats, after.samplesPerSecond());
    }
}
