package fr.chevet.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.chevet.kiosk.KioskConfiguration.FittedDevice;
import fr.chevet.peripherals.DeviceReport;
import fr.chevet.peripherals.DeviceState;
import fr.chevet.peripherals.Driver;
import fr.chevet.peripherals.Failure;
import fr.chevet.protocol.EventId;
import fr.chevet.protocol.Fact;
import fr.chevet.protocol.Outcome;
import fr.chevet.protocol.Refusal;
import fr.chevet.protocol.wire.NurseFrame;
import fr.chevet.protocol.wire.SharedFrame;
import fr.chevet.readings.Implausibility;
import fr.chevet.readings.Live;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DevicesTest {
    private static final String CUFF = "tensiometer-1";
    private static final String FINGER = "oximeter-1";

    @TempDir
    Path data;

    private final FakeDriver cuff = new FakeDriver(Driver.Kind.TENSIOMETER);
    private final FakeDriver finger = new FakeDriver(Driver.Kind.OXIMETER);
    private FakeServer server;
    private Kiosk kiosk;
    private PageClient page;

    @BeforeEach
    void open() throws IOException {
        server = new FakeServer();
        kiosk = Kiosk.start(Stations.enrolled(server, data, new FittedDevice(CUFF, cuff.id(), "/dev/none"),
                new FittedDevice(FINGER, finger.id(), "/dev/none")), List.of(cuff, finger));
        page = new PageClient(kiosk);
        page.until(station -> station.online() && device(CUFF).state().equals("READY"));
    }

    @AfterEach
    void close() {
        page.close();
        kiosk.close();
        server.close();
    }

    private fr.chevet.protocol.wire.FittedDevice device(String slot) {
        return page.station().devices().stream().filter(device -> device.slot().equals(slot)).findFirst().orElseThrow();
    }

    private void measured(int systolic) {
        cuff.say(new DeviceReport.Measured(FakeDriver.pressure(systolic), cuff.provenance(Instant.now())));
    }

    private void offered(int spo2) {
        finger.say(new DeviceReport.Keepable(FakeDriver.oximetry(spo2), finger.provenance(Instant.now())));
    }

    private SharedFrame.Refused dropped() {
        await().atMost(PageClient.WAIT).until(() -> !page.heard(SharedFrame.Refused.class).isEmpty());
        return page.heard(SharedFrame.Refused.class).getLast();
    }

    @Test
    void a_measured_value_is_a_fact_at_once_by_the_professional() {
        page.prepare();
        assertThat(page.measure(CUFF)).isEmpty();
        measured(134);
        page.until(station -> !station.consultation().orElseThrow().readings().isEmpty() && station.unconfirmed() == 0);
        assertThat(page.consultation().readings().getFirst().reading()).isEqualTo(FakeDriver.pressure(134));
        var recorded = server.log(page.consultation().id()).getLast().event();
        assertThat(recorded.author()).isEqualTo(page.consultation().professional().orElseThrow());
        assertThat(recorded.digest()).isEqualTo(page.consultation().readings().getFirst().digest());
    }

    @Test
    void nothing_is_measured_without_a_consultation_and_consent() {
        assertThat(page.measure(CUFF)).map(Refusal::code).contains(Refusal.Code.UNKNOWN_CONSULTATION);
        page.begin();
        assertThat(page.measure(CUFF)).map(Refusal::code).contains(Refusal.Code.CONSENT_MISSING);
        assertThat(page.measure("thermometer-1")).map(Refusal::code).contains(Refusal.Code.NO_DEVICE);
        assertThat(cuff.starts).hasValue(0);
    }

    @Test
    void a_value_that_nobody_started_here_is_dropped_and_said() {
        page.prepare();
        measured(120);
        assertThat(dropped().code()).isEqualTo(Refusal.Code.OLD_READING);
        assertThat(page.consultation().readings()).isEmpty();
    }

    @Test
    void a_value_of_the_patient_before_never_becomes_a_fact_of_the_next_one() {
        page.prepare();
        page.measure(CUFF);
        cuff.say(new DeviceReport.Changed(DeviceState.MEASURING));
        page.until(station -> device(CUFF).state().equals("MEASURING"));
        page.append(new Fact.ConsultationEnded(Outcome.ABANDONED));
        await().atMost(PageClient.WAIT).until(() -> cuff.stops.get() > 0);

        page.until(station -> station.consultation().isEmpty());
        page.prepare();
        assertThat(page.measure(CUFF)).map(Refusal::code).contains(Refusal.Code.TRY_AGAIN);
        measured(180);
        assertThat(dropped().code()).isEqualTo(Refusal.Code.OLD_READING);
        assertThat(page.consultation().readings()).isEmpty();
        cuff.say(new DeviceReport.Changed(DeviceState.READY));
        page.until(station -> device(CUFF).state().equals("READY"));
        assertThat(page.measure(CUFF)).isEmpty();
        measured(125);
        page.until(station -> station.consultation().orElseThrow().readings().size() == 1);
    }

    @Test
    void a_conclusion_stops_a_cuff_that_is_still_up_and_its_value_is_dropped() {
        page.prepare();
        page.append(new Fact.PhysicianRequested());
        page.until(station -> station.unconfirmed() == 0);
        page.measure(CUFF);
        var id = page.consultation().id();
        server.physician(id, new Fact.ConsultationAccepted());
        server.physician(id, new Fact.ConclusionWritten("Repos"));
        await().atMost(PageClient.WAIT).until(() -> cuff.stops.get() > 0);
        measured(140);
        assertThat(dropped().code()).isEqualTo(Refusal.Code.OLD_READING);
        assertThat(page.consultation().readings()).isEmpty();
    }

    @Test
    void stop_reaches_the_cuff_in_any_state_also_without_a_server() {
        server.close();
        EventId id = EventId.random();
        assertThat(page.ask(id, new NurseFrame.Stop(id, CUFF))).isEmpty();
        assertThat(cuff.stops).hasValueGreaterThanOrEqualTo(1);
    }

    @Test
    void the_end_of_the_daemon_brings_the_cuff_down() {
        page.prepare();
        page.measure(CUFF);
        kiosk.close();
        assertThat(cuff.stops).hasValueGreaterThanOrEqualTo(1);
        assertThat(cuff.closed).isTrue();
    }

    @Test
    void a_failure_is_shown_until_the_next_start_and_an_implausible_value_is_named() {
        page.prepare();
        page.measure(CUFF);
        cuff.say(new DeviceReport.Failed(Failure.CUFF_LOOSE, 87));
        page.until(station -> device(CUFF).lastFailure().isPresent());
        assertThat(device(CUFF).lastFailure().orElseThrow())
                .isEqualTo(new fr.chevet.protocol.wire.FittedDevice.Failed("CUFF_LOOSE", 87));
        page.measure(CUFF);
        page.until(station -> device(CUFF).lastFailure().isEmpty());
        cuff.say(new DeviceReport.Implausible(Implausibility.MEAN_NOT_BETWEEN, "00"));
        page.until(station -> device(CUFF).implausible().equals(Optional.of("MEAN_NOT_BETWEEN")));
    }

    @Test
    void a_running_value_is_kept_while_it_is_fresh_and_only_once() {
        page.prepare();
        assertThat(page.keep(FINGER)).map(Refusal::code).contains(Refusal.Code.NOTHING_TO_KEEP);
        offered(97);
        page.until(station -> device(FINGER).keepable());
        EventId id = EventId.random();
        assertThat(page.ask(id, new NurseFrame.Keep(id, FINGER))).isEmpty();
        assertThat(page.ask(id, new NurseFrame.Keep(id, FINGER))).isEmpty();
        assertThat(page.consultation().readings()).extracting(taken -> taken.id()).containsExactly(id);
        // Without a new offer it grows too old by itself.
        page.until(station -> !device(FINGER).keepable());
        assertThat(page.keep(FINGER)).map(Refusal::code).contains(Refusal.Code.NOTHING_TO_KEEP);
        offered(96);
        page.until(station -> device(FINGER).keepable());
        finger.say(new DeviceReport.NothingToKeep());
        page.until(station -> !device(FINGER).keepable());
    }

    @Test
    void running_values_go_to_page_and_server_only_while_the_patient_consents() {
        finger.say(new DeviceReport.Running(running(97, List.of(1, 2, 3))));
        page.begin();
        finger.say(new DeviceReport.Running(running(98, List.of(4, 5, 6))));
        page.append(new Fact.PatientIdentified(PageClient.PATIENT));
        assertThat(page.heard(SharedFrame.LiveValue.class)).isEmpty();
        assertThat(server.received(SharedFrame.LiveValue.class)).isEmpty();

        page.append(new Fact.ConsentGiven());
        page.until(station -> station.unconfirmed() == 0);
        finger.say(new DeviceReport.Running(running(99, List.of(7, 8, 9))));
        await().atMost(PageClient.WAIT).until(() -> page.heard(SharedFrame.LiveValue.class).stream().anyMatch(this::shows99));
        await().atMost(PageClient.WAIT).until(() -> server.received(SharedFrame.LiveValue.class).stream().anyMatch(this::shows99));

        page.append(new Fact.ConsultationEnded(Outcome.ABANDONED));
        int before = page.heard(SharedFrame.LiveValue.class).size();
        finger.say(new DeviceReport.Running(running(95, List.of(1))));
        offered(95);
        page.until(station -> device(FINGER).keepable());
        assertThat(page.heard(SharedFrame.LiveValue.class)).hasSize(before);
    }

    private boolean shows99(SharedFrame.LiveValue value) {
        return value.live() instanceof Live.RunningOximetry oximetry && oximetry.value().isPresent()
                && oximetry.value().get().spo2Percent() == 99;
    }

    private static Live running(int spo2, List<Integer> samples) {
        return new Live.RunningOximetry(Optional.of(FakeDriver.oximetry(spo2)), Optional.empty(), samples, List.of(), 60);
    }
}
