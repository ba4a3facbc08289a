package fr.chevet.readings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.chevet.readings.Live.Absence;
import fr.chevet.readings.Live.RunningOximetry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class LiveTest {
    private static final Oximetry VALUE = new Oximetry(99, 60, OptionalDouble.empty(), Flag.NO);

    @Test
    void a_running_value_is_there_or_says_why_it_is_not() {
        assertThatThrownBy(() -> new RunningOximetry(Optional.empty(), Optional.empty(), List.of(), List.of(), 60))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RunningOximetry(Optional.of(VALUE), Optional.of(Absence.SEARCHING), List.of(), List.of(), 60))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void samples_are_copied_when_they_are_handed_over() {
        List<Integer> samples = new ArrayList<>(List.of(1, 2));
        RunningOximetry running = new RunningOximetry(Optional.of(VALUE), Optional.empty(), samples, List.of(0), 60);

        samples.clear();

        assertThat(running.plethysmogram()).containsExactly(1, 2);
    }

    @Test
    void a_flag_that_was_sent_is_yes_or_no_and_never_unknown() {
        assertThat(Flag.of(true)).isEqualTo(Flag.YES);
        assertThat(Flag.of(false)).isEqualTo(Flag.NO);
    }
}
