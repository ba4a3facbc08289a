package fr.chevet.peripherals.contec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.chevet.peripherals.Device;
import fr.chevet.peripherals.DeviceReport.Keepable;
import fr.chevet.peripherals.DeviceReport.NothingToKeep;
import fr.chevet.peripherals.DeviceReport.Running;
import fr.chevet.peripherals.DeviceState;
import fr.chevet.peripherals.Reports;
import fr.chevet.peripherals.simulation.Fault;
import fr.chevet.peripherals.simulation.FaultOrder;
import fr.chevet.readings.Flag;
import fr.chevet.readings.Live.Absence;
import fr.chevet.readings.Live.RunningOximetry;
import fr.chevet.readings.Oximetry;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The real driver and the simulated oximeter on a real pseudo-terminal, at real pace.
@Execution(ExecutionMode.CONCURRENT)
class Cms50OverPtyTest {
    private static final Oximetry RECORDED = new Oximetry(99, 60, OptionalDouble.empty(), Flag.NO);

    private final Reports reports = new Reports();
    private Cms50Simulator oximeter;
    private Device device;

    @BeforeEach
    void plug_the_oximeter_in() throws IOException {
        begin(Duration.ofSeconds(30));
    }

    private void begin(Duration patience) throws IOException {
        oximeter = new Cms50Simulator(1, Optional.empty(), patience);
        device = new ContecCms50().open("oximeter-1", oximeter.port(), InstantSource.system(), reports);
        reports.awaitState(DeviceState.READY);
    }

    @AfterEach
    void pull_everything_out() {
        device.close();
        oximeter.close();
    }

    @Test
    void the_recorded_stream_runs_live_and_can_be_kept() {
        Keepable keepable = reports.awaitOne(Keepable.class);
        await().until(() -> running().mapToInt(live -> live.plethysmogram().size()).sum() > 130);

        assertThat(keepable.reading()).isEqualTo(RECORDED);
        assertThat(keepable.provenance().driver()).isEqualTo("contec-cms50");
        assertThat(keepable.provenance().device()).isEqualTo("oximeter-1");
        assertThat(Cms50Simulator.recording().hex()).contains(keepable.provenance().rawHex());
        assertThat(keepable.provenance().rawHex()).hasSize(18);
        assertThat(running()).allMatch(live -> live.value().filter(RECORDED::equals).isPresent() && live.samplesPerSecond() == 60);
        assertThat(running().flatMap(live -> live.plethysmogram().stream())).contains(77, 8).allMatch(sample -> sample <= 77);
        assertThat(running().mapToInt(live -> live.beats().size()).sum()).isBetween(2, 4);
    }

    @Test
    void a_finger_taken_out_leaves_nothing_to_keep_and_put_back_gives_a_value_again() {
        reports.awaitOne(Keepable.class);

        oximeter.fault(Fault.FINGER_OUT);

        reports.awaitOne(NothingToKeep.class);
        assertThat(running().toList().getLast().absence()).contains(Absence.SENSOR_OFF);
        reports.clear();
        oximeter.heal();
        assertThat(reports.awaitOne(Keepable.class).reading()).isEqualTo(RECORDED);
    }

    @ParameterizedTest
    @EnumSource(names = {"NOISE", "DROPPED_BYTE", "CUT_FRAME"})
    void a_bad_line_never_shows_a_wrong_value(Fault fault) {
        oximeter.fault(new FaultOrder(fault, 7));

        await().until(() -> device.counters().resyncs() > 50);

        assertThat(reports.of(Keepable.class).map(Keepable::reading)).isNotEmpty().allMatch(RECORDED::equals);
        assertThat(running().flatMap(live -> live.value().stream())).isNotEmpty().allMatch(RECORDED::equals);
    }

    @Test
    void a_second_of_silence_takes_the_value_away_and_the_stream_is_asked_for_again() {
        reports.awaitOne(Keepable.class);

        oximeter.fault(Fault.STALL);
        long stalled = System.nanoTime();

        reports.awaitOne(NothingToKeep.class);
        assertThat(Duration.ofNanos(System.nanoTime() - stalled)).isLessThan(Duration.ofMillis(1300));
        reports.awaitState(DeviceState.SILENT);
        assertThat(running().toList().getLast().absence()).isPresent();
        reports.clear();
        oximeter.heal();
        reports.awaitState(DeviceState.READY);
        reports.awaitOne(Keepable.class);
    }

    @Test
    void a_pulled_plug_takes_the_value_away_at_once_and_it_comes_back_with_the_plug() {
        reports.awaitOne(Keepable.class);

        oximeter.unplug();

        reports.awaitOne(NothingToKeep.class);
        reports.awaitState(DeviceState.ABSENT);
        assertThat(running().toList().getLast().absence()).contains(Absence.DISCONNECTED);
        reports.clear();
        oximeter.plug();
        reports.awaitState(DeviceState.READY);
        reports.awaitOne(Keepable.class);
        assertThat(device.counters().reopenings()).isEqualTo(1);
    }

    @Test
    void a_stream_that_died_is_started_again() throws IOException {
        pull_everything_out();
        begin(Duration.ofMillis(300));
        reports.clear();

        reports.awaitState(DeviceState.SILENT);
        reports.awaitState(DeviceState.READY);

        assertThat(device.counters().timeouts()).isPositive();
    }

    @Test
    void closing_the_device_stops_the_stream() {
        assertThat(oximeter.streaming()).isTrue();

        device.close();

        assertThat(oximeter.streaming()).isFalse();
    }

    private Stream<RunningOximetry> running() {
        return reports.of(Running.class).map(Running::live).filter(RunningOximetry.class::isInstance).map(RunningOximetry.class::cast);
    }
}
