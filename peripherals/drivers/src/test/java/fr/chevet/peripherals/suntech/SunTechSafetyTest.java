package fr.chevet.peripherals.suntech;

import static org.assertj.core.api.Assertions.assertThat;

import fr.chevet.peripherals.DeviceReport.Failed;
import fr.chevet.peripherals.DeviceReport.Measured;
import fr.chevet.peripherals.DeviceReport.Running;
import fr.chevet.peripherals.DeviceState;
import fr.chevet.peripherals.Failure;
import fr.chevet.peripherals.dialogue.Bench;
import fr.chevet.readings.Live;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What keeps a cuff from staying inflated, in every state.
class SunTechSafetyTest extends CuffBench {

    @ParameterizedTest
    @MethodSource("ways")
    void stop_sends_an_abort_in_the_same_instant_whatever_the_state(Way way) {
        way.go(this);
        Duration asked = bench.now().uptime();

        bench.dialogue.stop(bench.now());

        assertThat(bench.sent.getLast()).isEqualTo(new Bench.Sent(asked, CuffCommand.ABORT));
        bench.passMillis(20);
        bench.hear(ABORTED);
        assertThat(bench.reports.state()).isEqualTo(DeviceState.READY);
        assertThat(bench.reports.of(Measured.class)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("ways")
    void after_a_lost_link_abort_comes_first_whatever_the_state_was(Way way) {
        way.go(this);

        bench.dialogue.lost(bench.now());
        bench.passMillis(500);
        bench.sent.clear();
        bench.dialogue.opened(bench.now());

        assertThat(bench.commands()).containsExactly(CuffCommand.ABORT);
        assertThat(bench.reports.of(Measured.class)).isEmpty();
    }

    /// A way into a state.
    private interface Way {
        void go(SunTechSafetyTest test);
    }

    static Stream<Way> ways() {
        return Stream.of(_ -> {}, test -> test.bench.dialogue.start(test.bench.now()), SunTechSafetyTest::inflate, test -> {
            test.inflate();
            test.bench.hear(DONE);
        }, test -> {
            test.inflate();
            test.bench.dialogue.stop(test.bench.now());
            test.bench.passMillis(50);
        }, test -> {
            test.inflate();
            test.bench.pass(Duration.ofSeconds(4));
        });
    }

    @Test
    void a_stop_is_repeated_until_it_is_confirmed_and_accepted_is_no_confirmation() {
        bench.dialogue.start(bench.now());
        bench.dialogue.stop(bench.now());
        bench.hear(ACCEPTED);
        bench.passMillis(350);

        assertThat(bench.reports.state()).isEqualTo(DeviceState.STOPPING);
        assertThat(bench.commands()).endsWith(CuffCommand.ABORT, CuffCommand.ABORT);
        bench.hear(ABORTED);
        assertThat(bench.reports.state()).isEqualTo(DeviceState.READY);
        assertThat(bench.reports.of(Failed.class)).containsExactly(new Failed(Failure.STOPPED, 86));
        assertThat(bench.reports.of(Running.class).toList().getLast().live()).isEqualTo(new Live.Idle());
    }

    @Test
    void a_measurement_stopped_at_the_module_itself_is_told() {
        inflate();
        bench.hear(ABORTED);
        bench.hear(ABORTED);

        assertThat(bench.reports.of(Failed.class)).containsExactly(new Failed(Failure.STOPPED, 86));
    }

    @Test
    void an_ending_program_aborts_what_is_under_way_and_waits_for_the_answer() {
        assertThat(bench.dialogue.settled()).isTrue();
        inflate();
        bench.dialogue.closing(bench.now());

        assertThat(bench.lastSent()).isEqualTo(CuffCommand.ABORT);
        assertThat(bench.dialogue.settled()).isFalse();
        bench.hear(ABORTED);
        assertThat(bench.dialogue.settled()).isTrue();
    }
}
