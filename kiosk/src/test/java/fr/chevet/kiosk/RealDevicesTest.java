package fr.chevet.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.chevet.kiosk.KioskConfiguration.FittedDevice;
import fr.chevet.peripherals.contec.ContecCms50;
import fr.chevet.peripherals.simulation.Fault;
import fr.chevet.peripherals.simulation.Simulator;
import fr.chevet.peripherals.simulation.Simulators;
import fr.chevet.peripherals.suntech.SunTechAdvantage;
import fr.chevet.protocol.EventId;
import fr.chevet.protocol.wire.NurseFrame;
import fr.chevet.protocol.wire.SharedFrame;
import fr.chevet.readings.BloodPressure;
import fr.chevet.readings.Live;
import fr.chevet.readings.Oximetry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Real drivers over real pseudo-terminals, with the simulators as devices.
class RealDevicesTest {
    private static final String CUFF = "tensiometer-1";
    private static final String FINGER = "oximeter-1";
    /// A cycle takes half a minute at real pace.
    private static final double PACE = 10;

    @TempDir
    Path data;

    private FakeServer server;
    private Simulator cuff;
    private Simulator finger;
    private Kiosk kiosk;
    private PageClient page;

    @BeforeEach
    void open() throws IOException {
        server = new FakeServer();
        cuff = Simulators.start(SunTechAdvantage.ID, PACE, Optional.empty()).orElseThrow();
        finger = Simulators.start(ContecCms50.ID, 1, Optional.empty()).orElseThrow();
        kiosk = Kiosk.start(Stations.enrolled(server, data, new FittedDevice(CUFF, SunTechAdvantage.ID, cuff.port()),
                new FittedDevice(FINGER, ContecCms50.ID, finger.port())));
        page = new PageClient(kiosk);
        page.prepare();
        page.until(station -> station.online() && state(CUFF).equals("READY") && state(FINGER).equals("READY"));
    }

    @AfterEach
    void close() {
        page.close();
        kiosk.close();
        cuff.close();
        finger.close();
        server.close();
    }

    private String state(String slot) {
        return page.station().devices().stream().filter(device -> device.slot().equals(slot)).findFirst().orElseThrow().state();
    }

    private boolean rising(SharedFrame.LiveValue value) {
        return value.live() instanceof Live.CuffPressure pressure && pressure.mmHg() > 40;
    }

    private void untilPumping() {
        await().atMost(PageClient.WAIT).until(() -> page.heard(SharedFrame.LiveValue.class).stream().anyMatch(this::rising));
    }

    @Test
    void a_cuff_measures_and_the_server_gets_the_very_event_that_the_page_shows() {
        page.measure(CUFF);
        untilPumping();
        page.until(station -> !station.consultation().orElseThrow().readings().isEmpty() && station.unconfirmed() == 0);
        var taken = page.consultation().readings().getFirst();
        assertThat(taken.reading()).isInstanceOf(BloodPressure.class);
        assertThat(taken.provenance().rawHex()).startsWith("3E18");
        assertThat(server.log(page.consultation().id()).getLast().event().digest()).isEqualTo(taken.digest());
        assertThat(server.received(SharedFrame.LiveValue.class)).anyMatch(this::rising);
    }

    @Test
    void an_oximeter_runs_and_its_value_can_be_kept() {
        page.until(station -> station.devices().stream().anyMatch(device -> device.slot().equals(FINGER) && device.keepable()));
        assertThat(page.keep(FINGER)).isEmpty();
        assertThat(page.consultation().readings().getFirst().reading()).isInstanceOfSatisfying(Oximetry.class,
                value -> assertThat(value.spo2Percent()).isBetween(95, 100));
        await().atMost(PageClient.WAIT).until(() -> page.heard(SharedFrame.LiveValue.class).stream()
                .anyMatch(value -> value.live() instanceof Live.RunningOximetry running && !running.plethysmogram().isEmpty()));
    }

    @Test
    void stop_brings_a_pumping_cuff_down_while_the_line_is_lost() {
        page.measure(CUFF);
        untilPumping();
        server.close();
        EventId id = EventId.random();
        assertThat(page.ask(id, new NurseFrame.Stop(id, CUFF))).isEmpty();
        page.until(station -> state(CUFF).equals("READY") && station.devices().stream()
                .anyMatch(device -> device.lastFailure().filter(failed -> failed.failure().equals("STOPPED")).isPresent()));
        assertThat(page.consultation().readings()).isEmpty();
    }

    @Test
    void one_device_pulled_out_disturbs_neither_the_other_nor_the_next_measurement() {
        page.measure(CUFF);
        untilPumping();
        cuff.fault(Fault.UNPLUGGED);
        page.until(station -> state(CUFF).equals("ABSENT"));
        assertThat(page.keep(FINGER)).isEmpty();
        cuff.heal();
        page.until(station -> state(CUFF).equals("READY"));
        assertThat(page.measure(CUFF)).isEmpty();
        page.until(station -> station.consultation().orElseThrow().readings().stream()
                .anyMatch(taken -> taken.reading() instanceof BloodPressure));
    }
}
