package fr.chevet.peripherals.suntech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.chevet.peripherals.Device;
import fr.chevet.peripherals.DeviceReport;
import fr.chevet.peripherals.DeviceReport.Failed;
import fr.chevet.peripherals.DeviceReport.Implausible;
import fr.chevet.peripherals.DeviceReport.Measured;
import fr.chevet.peripherals.DeviceReport.Running;
import fr.chevet.peripherals.DeviceState;
import fr.chevet.peripherals.Failure;
import fr.chevet.peripherals.Reports;
import fr.chevet.peripherals.simulation.Fault;
import fr.chevet.peripherals.simulation.FaultOrder;
import fr.chevet.readings.BloodPressure;
import fr.chevet.readings.Flag;
import fr.chevet.readings.Implausibility;
import fr.chevet.readings.Live;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The real driver and the simulated module on a real pseudo-terminal.
@Execution(ExecutionMode.CONCURRENT)
class SunTechOverPtyTest {
    private static final double PACE = 20;
    private static final String RESULT_134_82 = "3E18860052001A000000000000000000470063000000000E";

    private final Reports reports = new Reports();
    private SunTechSimulator module;
    private Device device;

    @BeforeEach
    void plug_the_module_in() throws IOException {
        begin(PACE);
    }

    private void begin(double pace) throws IOException {
        module = new SunTechSimulator(pace, Optional.empty());
        device = new SunTechAdvantage().open("tensiometer-1", module.port(), InstantSource.system(), reports);
        reports.awaitState(DeviceState.READY);
    }

    private void again(double pace) throws IOException {
        pull_everything_out();
        reports.clear();
        begin(pace);
    }

    @AfterEach
    void pull_everything_out() {
        device.close();
        module.close();
    }

    @Test
    void a_measurement_gives_exactly_what_the_module_sent() {
        device.start();

        Measured measured = reports.awaitOne(Measured.class);

        assertThat(measured.reading()).isEqualTo(new BloodPressure(134, 82, 99, OptionalInt.of(71), Flag.UNKNOWN, Flag.UNKNOWN));
        assertThat(measured.provenance().rawHex()).isEqualTo(RESULT_134_82);
        assertThat(measured.provenance().device()).isEqualTo("tensiometer-1");
        assertThat(measured.provenance().model()).isEqualTo("SunTech Advantage");
        assertThat(measured.provenance().driver()).isEqualTo("suntech-advantage");
        reports.awaitState(DeviceState.READY);
        assertThat(states()).containsExactly(DeviceState.ABSENT, DeviceState.SILENT, DeviceState.READY, DeviceState.MEASURING,
                DeviceState.READY);
        List<Integer> pressures = pressures();
        assertThat(pressures).hasSizeGreaterThan(4).anyMatch(mmHg -> mmHg > 120);
        int highest = pressures.indexOf(pressures.stream().max(Integer::compare).orElseThrow());
        assertThat(pressures.subList(0, highest + 1)).isSorted();
        assertThat(reports.of(Running.class).reduce((_, last) -> last).map(Running::live)).contains(new Live.Idle());
    }

    @Test
    void a_second_measurement_gives_the_second_patient() {
        device.start();
        reports.awaitOne(Measured.class);
        reports.awaitState(DeviceState.READY);
        reports.clear();
        module.patient(new SimulatedPatient(118, 70, 85, 64, 22));

        device.start();

        assertThat(reports.awaitOne(Measured.class).reading())
                .isEqualTo(new BloodPressure(118, 70, 85, OptionalInt.of(64), Flag.UNKNOWN, Flag.UNKNOWN));
    }

    @ParameterizedTest
    @EnumSource(names = {"CUFF_LOOSE", "MOTION"})
    void a_failure_of_the_modules_is_told_by_name_and_the_next_measurement_works(Fault fault) {
        module.fault(fault);

        device.start();

        Failed expected = fault == Fault.CUFF_LOOSE ? new Failed(Failure.CUFF_LOOSE, 87) : new Failed(Failure.MOTION, 2);
        assertThat(reports.awaitOne(Failed.class)).isEqualTo(expected);
        reports.awaitState(DeviceState.READY);
        device.start();
        reports.awaitOne(Measured.class);
    }

    @Test
    void a_busy_module_is_waited_for() {
        module.fault(Fault.BUSY);

        device.start();

        reports.awaitOne(Measured.class);
        assertThat(reports.of(Failed.class)).isEmpty();
    }

    @Test
    void bad_checksums_are_counted_and_a_value_comes_all_the_same() {
        module.fault(new FaultOrder(Fault.BAD_CHECKSUM, 3));

        device.start();

        assertThat(reports.awaitOne(Measured.class).provenance().rawHex()).isEqualTo(RESULT_134_82);
        assertThat(device.counters().badChecksums()).isPositive();
    }

    @ParameterizedTest
    @EnumSource(names = {"DROPPED_BYTE", "NOISE", "CUT_FRAME"})
    void a_bad_line_costs_time_and_never_a_wrong_value(Fault fault) {
        module.fault(new FaultOrder(fault, 4));

        device.start();

        await().atMost(Duration.ofSeconds(20))
                .until(() -> reports.of(Measured.class).findAny().isPresent() || reports.of(Failed.class).findAny().isPresent());
        assertThat(reports.of(Measured.class).map(Measured::reading))
                .allMatch(new BloodPressure(134, 82, 99, OptionalInt.of(71), Flag.UNKNOWN, Flag.UNKNOWN)::equals);
        assertThat(device.counters().resyncs()).isPositive();
        module.heal();
        reports.awaitState(DeviceState.READY);
        assertCuffDown();
    }

    @Test
    void an_implausible_value_is_refused_by_name() {
        module.patient(new SimulatedPatient(80, 120, 100, 70, 20));

        device.start();

        Implausible implausible = reports.awaitOne(Implausible.class);
        assertThat(implausible.reason()).isEqualTo(Implausibility.DIASTOLIC_NOT_BELOW_SYSTOLIC);
        assertThat(reports.of(Measured.class)).isEmpty();
    }

    @Test
    void stop_during_inflation_brings_the_cuff_down_at_once() throws IOException {
        again(1);
        device.start();
        await().until(() -> module.pressureMmHg() > 30);

        long asked = System.nanoTime();
        device.stop();
        await().pollInterval(Duration.ofMillis(1)).until(() -> !module.measuring());
        assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofMillis(200));

        assertThat(reports.awaitOne(Failed.class)).isEqualTo(new Failed(Failure.STOPPED, 86));
        reports.awaitState(DeviceState.READY);
        assertCuffDown();
        assertThat(states()).containsSubsequence(DeviceState.MEASURING, DeviceState.STOPPING, DeviceState.READY);
    }

    @Test
    void stop_right_after_start_brings_the_cuff_down() throws IOException {
        again(1);
        device.start();
        device.stop();

        assertThat(reports.awaitOne(Failed.class)).isEqualTo(new Failed(Failure.STOPPED, 86));
        assertCuffDown();
    }

    @Test
    void stop_during_deflation_brings_the_cuff_down() {
        device.start();
        await().pollInterval(Duration.ofMillis(2)).until(() -> module.pressureMmHg() > 155);
        await().pollInterval(Duration.ofMillis(2)).until(() -> module.pressureMmHg() < 150);

        device.stop();

        reports.awaitState(DeviceState.READY);
        assertCuffDown();
        assertThat(reports.of(Measured.class)).isEmpty();
    }

    @Test
    void stop_on_a_module_at_rest_sends_an_abort_too() {
        int before = aborts();

        device.stop();

        await().until(() -> aborts() > before);
        reports.awaitState(DeviceState.READY);
        assertThat(reports.of(Failed.class)).isEmpty();
    }

    @Test
    void after_a_plug_was_pulled_during_inflation_the_first_command_is_abort() throws IOException {
        again(1);
        device.start();
        await().until(() -> module.pressureMmHg() > 30);

        module.unplug();
        reports.awaitState(DeviceState.ABSENT);
        assertThat(reports.awaitOne(Failed.class)).isEqualTo(new Failed(Failure.DISCONNECTED, 0));
        assertThat(module.measuring()).isTrue();
        module.plug();

        reports.awaitState(DeviceState.READY);
        assertThat(module.commandsSincePlugged().getFirst()).isEqualTo(CuffCommand.ABORT);
        assertCuffDown();
        assertThat(reports.of(Failed.class)).hasSize(1);
        assertThat(device.counters().reopenings()).isEqualTo(1);
    }

    @Test
    void a_pulled_plug_is_noticed_and_found_again_within_a_second() {
        long pulled = System.nanoTime();
        module.unplug();
        reports.awaitState(DeviceState.ABSENT);
        Duration lost = Duration.ofNanos(System.nanoTime() - pulled);
        long plugged = System.nanoTime();
        module.plug();
        reports.awaitState(DeviceState.READY);
        Duration found = Duration.ofNanos(System.nanoTime() - plugged);
        assertThat(lost).isLessThan(Duration.ofSeconds(1));
        assertThat(found).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void a_module_that_stalls_is_given_up_and_brought_down_when_it_listens_again() throws IOException {
        again(2);
        device.start();
        await().until(() -> module.pressureMmHg() > 30);

        module.fault(Fault.STALL);

        reports.awaitState(DeviceState.SILENT);
        assertThat(reports.awaitOne(Failed.class)).isEqualTo(new Failed(Failure.NO_ANSWER, 0));
        assertThat(device.counters().timeouts()).isPositive();
        module.heal();
        reports.awaitState(DeviceState.READY);
        assertCuffDown();
    }

    @Test
    void closing_the_device_during_inflation_brings_the_cuff_down() throws IOException {
        again(1);
        device.start();
        await().until(() -> module.pressureMmHg() > 30);

        device.close();

        assertThat(module.measuring()).isFalse();
    }

    @Test
    void a_module_left_inflated_by_a_daemon_that_died_is_brought_down_at_the_next_start() throws IOException {
        again(1);
        device.start();
        await().until(() -> module.pressureMmHg() > 30);
        module.fault(Fault.STALL);
        device.close();
        module.heal();
        assertThat(module.measuring()).isTrue();

        device = new SunTechAdvantage().open("tensiometer-1", module.port(), InstantSource.system(), reports);

        await().until(() -> !module.measuring());
    }

    private void assertCuffDown() {
        await().atMost(Duration.ofSeconds(5)).until(() -> !module.measuring() && module.pressureMmHg() < 12);
    }

    private int aborts() {
        return (int) module.commandsSincePlugged().stream().filter(CuffCommand.ABORT::equals).count();
    }

    private List<Integer> pressures() {
        return reports.of(Running.class).map(Running::live).filter(Live.CuffPressure.class::isInstance).map(Live.CuffPressure.class::cast)
                .map(Live.CuffPressure::mmHg).toList();
    }

    private List<DeviceState> states() {
        return reports.of(DeviceReport.Changed.class).map(DeviceReport.Changed::state).toList();
    }
}
