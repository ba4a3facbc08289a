package fr.chevet.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Random;
import java.util.random.RandomGenerator;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class BackoffTest {
    /// Always draws the most it may.
    private static final RandomGenerator MOST = new Random() {
        @Override
        public long nextLong(long bound) {
            return bound - 1;
        }
    };

    @Property
    void a_wait_is_never_negative_nor_above_its_ceiling(@ForAll @LongRange(min = 1, max = 1L << 40) long first,
            @ForAll @LongRange(min = 1, max = 1L << 20) long times, @ForAll @IntRange(max = 100) int failures, @ForAll long seed) {
        var highest = Duration.ofNanos(first).multipliedBy(times);
        var backoff = new Backoff(Duration.ofNanos(first), highest, new Random(seed));
        var ceilings = new Backoff(Duration.ofNanos(first), highest, MOST);
        for (int i = 0; i <= failures; i++) {
            assertThat(backoff.next()).isBetween(Duration.ZERO, ceilings.next());
        }
    }

    @Property
    void the_ceiling_doubles_up_to_the_highest_and_stays(@ForAll @LongRange(min = 1, max = 1L << 40) long first,
            @ForAll @LongRange(min = 1, max = 1L << 20) long times) {
        var highest = Duration.ofNanos(first).multipliedBy(times);
        var backoff = new Backoff(Duration.ofNanos(first), highest, MOST);
        Duration expected = Duration.ofNanos(first);
        for (int i = 0; i < 100; i++) {
            assertThat(backoff.next()).isEqualTo(expected);
            expected = expected.multipliedBy(2).compareTo(highest) < 0 ? expected.multipliedBy(2) : highest;
        }
        assertThat(backoff.next()).isEqualTo(highest);
    }

    @Property
    void success_starts_over(@ForAll @IntRange(max = 100) int failures) {
        var backoff = new Backoff(Duration.ofMillis(500), Duration.ofSeconds(30), MOST);
        for (int i = 0; i < failures; i++) {
            backoff.next();
        }
        backoff.reset();
        assertThat(backoff.next()).isEqualTo(Duration.ofMillis(500));
    }

    @Example
    void stations_spread_over_the_whole_span() {
        var backoff = new Backoff(Duration.ofSeconds(10), Duration.ofSeconds(10), new Random(1));
        int[] tenths = new int[10];
        for (int i = 0; i < 10_000; i++) {
            tenths[(int) Math.min(9, backoff.next().toMillis() / 1000)]++;
        }
        assertThat(java.util.Arrays.stream(tenths).boxed()).allMatch(count -> count > 850 && count < 1150);
    }

    @Example
    void senseless_bounds_are_refused() {
        assertThatThrownBy(() -> new Backoff(Duration.ZERO, Duration.ofSeconds(1), MOST)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Backoff(Duration.ofSeconds(2), Duration.ofSeconds(1), MOST))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
