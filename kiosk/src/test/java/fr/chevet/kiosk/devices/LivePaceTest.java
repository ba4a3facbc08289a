package fr.chevet.kiosk.devices;

import static org.assertj.core.api.Assertions.assertThat;

import fr.chevet.readings.Flag;
import fr.chevet.readings.Live;
import fr.chevet.readings.Oximetry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LivePaceTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private final LivePace pace = new LivePace();

    private static Live.RunningOximetry curve(List<Integer> samples, List<Integer> beats) {
        return new Live.RunningOximetry(Optional.of(new Oximetry(97, 60, OptionalDouble.empty(), Flag.NO)), Optional.empty(), samples,
                beats,
                60);
    }

    @Test
    void a_fast_device_is_slowed_down_to_what_a_screen_needs() {
        int sent = 0;
        for (int millis = 0; millis < 1_000; millis += 10) {
            sent += pace.offer(new Live.CuffPressure(millis), NOW.plusMillis(millis)).isPresent() ? 1 : 0;
        }
        assertThat(sent).isBetween(10, 13);
    }

    @Test
    void the_newest_value_waits_and_is_not_forgotten() {
        assertThat(pace.offer(new Live.CuffPressure(1), NOW)).isPresent();
        assertThat(pace.offer(new Live.CuffPressure(2), NOW.plusMillis(10))).isEmpty();
        assertThat(pace.offer(new Live.CuffPressure(3), NOW.plusMillis(20))).isEmpty();
        assertThat(pace.rest(NOW.plusMillis(80))).contains(new Live.CuffPressure(3));
        assertThat(pace.waits()).isFalse();
    }

    @Test
    void no_sample_of_a_curve_is_lost_and_its_beats_stay_in_place() {
        List<Integer> samples = new ArrayList<>();
        List<Integer> beatsAt = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            pace.offer(curve(List.of(2 * i, 2 * i + 1), i % 10 == 0 ? List.of(1) : List.of()), NOW.plusMillis(33L * i)).ifPresent(live -> {
                var curve = (Live.RunningOximetry) live;
                curve.beats().forEach(beat -> beatsAt.add(samples.size() + beat));
                samples.addAll(curve.plethysmogram());
            });
        }
        pace.rest(NOW.plusSeconds(10)).ifPresent(live -> samples.addAll(((Live.RunningOximetry) live).plethysmogram()));
        assertThat(samples).isEqualTo(IntStream.range(0, 200).boxed().toList());
        assertThat(beatsAt).isEqualTo(IntStream.range(0, 10).mapToObj(i -> 20 * i + 1).toList());
    }

    @Test
    void a_lost_value_takes_the_place_of_the_curve_before_it() {
        pace.offer(curve(List.of(1), List.of()), NOW);
        pace.offer(curve(List.of(2), List.of()), NOW.plusMillis(1));
        var lost = new Live.RunningOximetry(Optional.empty(), Optional.of(Live.Absence.SENSOR_OFF), List.of(), List.of(), 60);
        pace.offer(lost, NOW.plusMillis(2));
        assertThat(pace.rest(NOW.plusMillis(80))).contains(lost);
    }

    @Test
    void a_clock_that_is_set_back_holds_nothing_up() {
        pace.offer(new Live.CuffPressure(1), NOW);
        assertThat(pace.offer(new Live.CuffPressure(2), NOW.minusSeconds(3_600))).isPresent();
    }
}
