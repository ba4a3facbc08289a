package fr.chevet.kiosk.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SkewTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private final Skew skew = new Skew();

    @Test
    void nothing_is_said_before_it_was_measured() {
        assertThat(skew.millis()).isEmpty();
    }

    @Test
    void half_the_round_trip_is_the_way_there() {
        skew.add(NOW, NOW.plusMillis(1_050), NOW.plusMillis(100));
        assertThat(skew.millis()).hasValue(1_000);
    }

    @Test
    void the_quickest_answer_is_believed() {
        skew.add(NOW, NOW.plusMillis(1_010), NOW.plusMillis(20));
        skew.add(NOW, NOW.plusMillis(2_900), NOW.plusMillis(3_000));
        assertThat(skew.millis()).hasValue(1_000);
    }

    @Test
    void an_answer_across_a_clock_that_was_set_says_nothing() {
        skew.add(NOW, NOW, NOW.minusSeconds(60));
        skew.add(NOW, NOW, NOW.plusSeconds(60));
        assertThat(skew.millis()).isEmpty();
    }

    @Test
    void old_answers_give_way_to_a_clock_that_drifted() {
        skew.add(NOW, NOW, NOW);
        for (int i = 0; i < 8; i++) {
            skew.add(NOW, NOW.plusMillis(505), NOW.plusMillis(10));
        }
        assertThat(skew.millis()).hasValue(500);
    }
}
