package fr.chevet.peripherals.suntech;

import static org.assertj.core.api.Assertions.assertThat;

import fr.chevet.peripherals.DeviceReport.Failed;
import fr.chevet.peripherals.DeviceReport.Implausible;
import fr.chevet.peripherals.DeviceReport.Measured;
import fr.chevet.peripherals.DeviceReport.Running;
import fr.chevet.peripherals.DeviceState;
import fr.chevet.peripherals.Failure;
import fr.chevet.peripherals.dialogue.Bench;
import fr.chevet.peripherals.frame.Feeding;
import fr.chevet.readings.BloodPressure;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SunTechDialogueTest extends CuffBench {

    @Test
    void abort_is_the_first_command_of_all_and_the_old_result_is_learnt_after_it() {
        assertThat(bench.commands()).containsExactly(CuffCommand.ABORT, CuffCommand.RESULT);
        assertThat(bench.reports.of(Measured.class)).isEmpty();
    }

    @Test
    void a_module_that_knows_no_abort_at_rest_is_ready_once_its_cuff_is_known_to_be_empty() {
        bench.dialogue.lost(bench.now());
        bench.dialogue.opened(bench.now());
        for (int i = 0; i < 30; i++) {
            bench.passMillis(100);
            bench.hear(bench.lastSent().equals(CuffCommand.PRESSURE) ? MMHG_0 : ACCEPTED);
        }

        assertThat(bench.reports.state()).isEqualTo(DeviceState.READY);
    }

    @Test
    void commands_are_a_tenth_of_a_second_apart_and_pressure_is_asked_five_times_a_second() {
        bench.sent.clear();
        inflate();
        for (int i = 0; i < 20; i++) {
            bench.passMillis(100);
            bench.hear(MMHG_182);
        }
        bench.hear(DONE);
        bench.passMillis(200);

        List<Duration> times = bench.sent.stream().map(Bench.Sent::at).toList();
        assertThat(IntStream.range(1, times.size()).mapToObj(i -> times.get(i).minus(times.get(i - 1))))
                .allMatch(gap -> gap.compareTo(SunTechDialogue.COMMAND_GAP) >= 0);
        assertThat(bench.commands().stream().filter(CuffCommand.PRESSURE::equals)).hasSizeBetween(10, 12);
        assertThat(bench.lastSent()).isEqualTo(CuffCommand.RESULT);
    }

    @Test
    void a_result_is_published_with_its_bytes_and_the_time_of_their_arrival() {
        inflate();
        bench.hear(DONE);
        bench.passMillis(150);
        bench.hear(NEW_RESULT);

        Measured measured = bench.reports.awaitOne(Measured.class);
        assertThat(((BloodPressure) measured.reading()).systolicMmHg()).isEqualTo(134);
        assertThat(measured.provenance().rawHex()).isEqualTo(NEW_RESULT.hex());
        assertThat(measured.provenance().hostTime()).isEqualTo(bench.now().wall());
        assertThat(bench.reports.state()).isEqualTo(DeviceState.READY);
    }

    @Test
    void the_same_values_twice_are_two_measurements_when_the_module_said_done() {
        inflate();
        bench.hear(DONE);
        bench.passMillis(150);
        bench.hear(OLD_RESULT);

        assertThat(bench.reports.of(Measured.class)).hasSize(1);
    }

    @Test
    void a_result_nobody_asked_for_is_never_published() {
        inflate();
        bench.passMillis(90);
        bench.hear(NEW_RESULT);
        bench.hear(DONE);
        bench.hear(NEW_RESULT);

        assertThat(bench.reports.of(Measured.class)).isEmpty();
    }

    @Test
    void a_done_left_over_before_the_cuff_rose_does_not_publish_the_result_before() {
        bench.dialogue.start(bench.now());
        bench.hear(DONE);
        bench.hear(ACCEPTED);
        bench.hear(DONE);
        bench.passMillis(150);
        bench.hear(OLD_RESULT);
        bench.passMillis(50);
        bench.hear(ABORTED);

        assertThat(bench.reports.of(Measured.class)).isEmpty();
        assertThat(bench.reports.of(Failed.class)).containsExactly(new Failed(Failure.NO_ANSWER, 0));
    }

    @Test
    void a_lost_done_is_made_up_for_by_a_result_that_is_new() {
        inflate();
        emptyForAWhile();
        assertThat(bench.lastSent()).isEqualTo(CuffCommand.RESULT);
        bench.hear(NEW_RESULT);

        assertThat(bench.reports.of(Measured.class)).hasSize(1);
    }

    @Test
    void a_lost_done_with_a_result_that_is_not_new_is_a_failure() {
        inflate();
        emptyForAWhile();
        bench.hear(OLD_RESULT);
        bench.hear(ABORTED);

        assertThat(bench.reports.of(Measured.class)).isEmpty();
        assertThat(bench.reports.of(Failed.class)).containsExactly(new Failed(Failure.NO_ANSWER, 0));
    }

    private void emptyForAWhile() {
        while (!bench.lastSent().equals(CuffCommand.RESULT) || bench.sent.size() < 5) {
            bench.hear(MMHG_0);
            bench.passMillis(100);
        }
    }

    @Test
    void a_spoiled_result_is_asked_for_again_and_no_spoiled_one_is_shown() {
        for (int index = 0; index < 24; index++) {
            for (int mask = 1; mask < 256; mask++) {
                bench.reports.clear();
                inflate();
                bench.hear(DONE);
                bench.passMillis(150);
                long shown = bench.reports.of(Running.class).count();
                bench.hear(Feeding.flipped(NEW_RESULT, index, mask));
                bench.passMillis(300);
                assertThat(bench.reports.of(Measured.class)).isEmpty();
                assertThat(bench.reports.of(Running.class).count()).isEqualTo(shown);
                bench.passMillis(300);
                bench.hear(NEW_RESULT);
                assertThat(bench.reports.of(Measured.class)).hasSize(1);
            }
        }
        assertThat(bench.dialogue.counters().badChecksums()).isPositive();
    }

    @ParameterizedTest
    @MethodSource("errors")
    void every_error_code_is_told_by_name(int code, Failure failure) {
        inflate();
        bench.hear(DONE);
        bench.passMillis(150);
        bench.hear(result(0, 0, 0, 0, code));
        assertThat(bench.lastSent()).isEqualTo(CuffCommand.ABORT);
        bench.hear(ABORTED);

        assertThat(bench.reports.of(Failed.class)).containsExactly(new Failed(failure, code));
        assertThat(bench.reports.of(Measured.class)).isEmpty();
        assertThat(bench.reports.state()).isEqualTo(DeviceState.READY);
    }

    static Stream<Object[]> errors() {
        Stream<Object[]> unnamed = Stream.of(5, 42, 0x85, 0x86, 0x87, 98, 255).map(code -> new Object[]{code, Failure.UNKNOWN_ERROR});
        return Stream.concat(Stream.of(new Object[][]{{1, Failure.WEAK_SIGNAL}, {2, Failure.MOTION}, {3, Failure.OUT_OF_RANGE},
                {4, Failure.TIME_LIMIT}, {85, Failure.BLOCKED_TUBE}, {86, Failure.STOPPED}, {87, Failure.CUFF_LOOSE},
                {88, Failure.SAFETY_TIMEOUT}, {89, Failure.OVERPRESSURE}, {90, Failure.HARDWARE}, {91, Failure.HARDWARE},
                {97, Failure.HARDWARE}, {99, Failure.HARDWARE}}), unnamed);
    }

    @Test
    void a_value_after_the_modules_own_error_is_not_believed() {
        inflate();
        bench.hear(ERROR);
        bench.passMillis(150);
        bench.hear(NEW_RESULT);
        bench.hear(ABORTED);

        assertThat(bench.reports.of(Measured.class)).isEmpty();
        assertThat(bench.reports.of(Failed.class)).containsExactly(new Failed(Failure.UNKNOWN_ERROR, 0));
    }

    @Test
    void a_value_that_cannot_be_is_refused_with_its_bytes() {
        inflate();
        bench.hear(DONE);
        bench.passMillis(150);
        bench.hear(result(80, 120, 100, 70, 0));

        assertThat(bench.reports.of(Implausible.class)).singleElement()
                .satisfies(implausible -> assertThat(implausible.rawHex()).isEqualTo(result(80, 120, 100, 70, 0).hex()));
    }

    @Test
    void a_pulse_of_0_is_no_pulse() {
        inflate();
        bench.hear(DONE);
        bench.passMillis(150);
        bench.hear(result(134, 82, 99, 0, 0));

        assertThat(((BloodPressure) bench.reports.awaitOne(Measured.class).reading()).pulsePerMinute()).isEmpty();
    }

    @Test
    void a_busy_module_is_asked_again_and_given_up_after_a_while() {
        bench.dialogue.start(bench.now());
        for (int i = 0; i < 200 && bench.reports.of(Failed.class).findAny().isEmpty(); i++) {
            bench.hear(bench.lastSent().equals(CuffCommand.ABORT) ? ABORTED : BUSY);
            bench.passMillis(100);
        }

        assertThat(bench.commands().stream().filter(CuffCommand.START_ADULT::equals)).hasSizeBetween(10, 20);
        assertThat(bench.reports.of(Failed.class)).containsExactly(new Failed(Failure.BUSY, 0));
    }

    @Test
    void a_start_that_is_not_answered_is_aborted_before_the_next_try() {
        bench.sent.clear();
        bench.dialogue.start(bench.now());
        bench.pass(Duration.ofSeconds(10));

        assertThat(bench.commands()).startsWith(CuffCommand.START_ADULT, CuffCommand.ABORT, CuffCommand.START_ADULT, CuffCommand.ABORT,
                CuffCommand.START_ADULT, CuffCommand.ABORT);
        assertThat(bench.reports.of(Failed.class)).containsExactly(new Failed(Failure.NO_ANSWER, 0));
        assertThat(bench.reports.state()).isEqualTo(DeviceState.SILENT);
    }

    @Test
    void a_start_that_is_refused_three_times_fails() {
        bench.dialogue.start(bench.now());
        for (int i = 0; i < 20; i++) {
            bench.hear(NOT_EXECUTED);
            bench.passMillis(100);
        }

        assertThat(bench.reports.of(Failed.class)).containsExactly(new Failed(Failure.UNKNOWN_ERROR, 0));
    }

    @Test
    void a_measurement_that_does_not_end_is_aborted() {
        inflate();
        for (int i = 0; i < 1400 && bench.reports.of(Failed.class).findAny().isEmpty(); i++) {
            bench.passMillis(100);
            bench.hear(bench.lastSent().equals(CuffCommand.ABORT) ? ABORTED : MMHG_182);
        }

        assertThat(bench.reports.of(Failed.class)).containsExactly(new Failed(Failure.TIME_LIMIT, 0));
        assertThat(bench.now().uptime()).isBetween(Duration.ofSeconds(230), Duration.ofSeconds(235));
    }

    @Test
    void a_start_without_a_device_says_why() {
        bench.dialogue.lost(bench.now());
        bench.dialogue.start(bench.now());
        bench.dialogue.opened(bench.now());
        bench.dialogue.start(bench.now());

        assertThat(bench.reports.of(Failed.class)).containsExactly(new Failed(Failure.DISCONNECTED, 0), new Failed(Failure.NO_ANSWER, 0));
        assertThat(bench.lastSent()).isEqualTo(CuffCommand.ABORT);
    }

    @Test
    void a_second_start_changes_nothing() {
        inflate();
        int commands = bench.sent.size();
        bench.dialogue.start(bench.now());

        assertThat(bench.sent).hasSize(commands);
    }

    @Test
    void a_result_that_never_comes_is_given_up() {
        inflate();
        bench.hear(DONE);
        bench.pass(Duration.ofSeconds(10));

        assertThat(bench.reports.of(Failed.class)).containsExactly(new Failed(Failure.NO_ANSWER, 0));
        assertThat(bench.dialogue.counters().timeouts()).isGreaterThan(5);
    }
}
