package fr.chevet.peripherals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.chevet.peripherals.simulation.Fault;
import fr.chevet.peripherals.simulation.Simulator;
import fr.chevet.peripherals.simulation.Simulators;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What every driver owes the catalogue, its simulator and the station.
class DriversTest {

    @Test
    void ids_are_unique_and_found() {
        assertThat(Drivers.all().stream().map(Driver::id)).doesNotHaveDuplicates().allMatch(id -> Drivers.byId(id).isPresent());
        assertThat(Drivers.byId("no-such-driver")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void every_driver_is_in_the_catalogue(String id) throws IOException {
        List<String> rows = Files.readAllLines(Path.of("CATALOGUE.md")).stream().filter(line -> line.contains("| `" + id + "` |")).toList();

        assertThat(rows).singleElement().asString().containsAnyOf("seen working", "real captures", "specification only");
    }

    @ParameterizedTest
    @MethodSource("ids")
    void every_driver_finds_its_simulator_ready_through_a_link_that_stays(String id, @TempDir Path folder) throws IOException {
        Path link = folder.resolve("device");
        Reports reports = new Reports();
        try (Simulator simulator = Simulators.start(id, 10, Optional.of(link)).orElseThrow();
                Device device = Drivers.byId(id).orElseThrow().open("slot-1", link.toString(), InstantSource.system(), reports)) {
            assertThat(simulator.driver()).isEqualTo(id);
            assertThat(simulator.port()).isEqualTo(link.toString());
            reports.awaitState(DeviceState.READY);

            simulator.fault(Fault.UNPLUGGED);
            reports.awaitState(DeviceState.ABSENT);
            assertThat(link).doesNotExist();
            simulator.heal();
            reports.awaitState(DeviceState.READY);
            assertThat(device.counters().reopenings()).isEqualTo(1);
        }
        assertThat(Files.isSymbolicLink(link)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void a_fault_a_device_cannot_suffer_is_refused(String id) throws IOException {
        try (Simulator simulator = Simulators.start(id, 1, Optional.empty()).orElseThrow()) {
            assertThat(simulator.faults()).contains(Fault.STALL, Fault.UNPLUGGED);
            for (Fault fault : Fault.values()) {
                if (!simulator.faults().contains(fault)) {
                    assertThatThrownBy(() -> simulator.fault(fault)).isInstanceOf(IllegalArgumentException.class);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("ids")
    void a_port_that_is_not_there_is_waited_for_and_closing_returns(String id, @TempDir Path folder) throws IOException {
        Path link = folder.resolve("later");
        Reports reports = new Reports();
        try (Device device = Drivers.byId(id).orElseThrow().open("slot-1", link.toString(), InstantSource.system(), reports)) {
            reports.awaitOne(DeviceReport.Changed.class);
            device.start();
            device.stop();
            assertThat(reports.state()).isEqualTo(DeviceState.ABSENT);
            try (Simulator _ = Simulators.start(id, 10, Optional.of(link)).orElseThrow()) {
                reports.awaitState(DeviceState.READY);
            }
            reports.awaitState(DeviceState.ABSENT);
        }
    }

    static Stream<String> ids() {
        assertThat(Simulators.drivers()).isEqualTo(Drivers.all().stream().map(Driver::id).collect(java.util.stream.Collectors.toSet()));
        return Drivers.all().stream().map(Driver::id);
    }
}
