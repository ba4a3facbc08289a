package fr.chevet.kiosk.devices;

import fr.chevet.peripherals.Device;
import fr.chevet.peripherals.DeviceReport;
import fr.chevet.peripherals.DeviceState;
import fr.chevet.peripherals.Driver;
import fr.chevet.protocol.ConsultationId;
import fr.chevet.protocol.EventId;
import fr.chevet.protocol.wire.FittedDevice;
import fr.chevet.readings.Implausibility;
import fr.chevet.readings.Live;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One slot of the station: what its device last said, and the measurement that was started at it.
final class Fitted {
    /// An older value says nothing about the patient who is there now.
    static final Duration OLDEST_KEPT = Duration.ofMillis(1_500);

    /// A measurement that somebody started here, and for whom. `asked` names the frame that asked for it.
    record Started(EventId asked, ConsultationId consultation, Instant at) {}

    /// A running value that could be kept, and when it was heard.
    record Offer(DeviceReport.Keepable keepable, Instant heardAt) {}

    private final String slot;
    private final Driver driver;
    private final Device device;
    private DeviceState state = DeviceState.ABSENT;
    private Optional<FittedDevice.Failed> lastFailure = Optional.empty();
    private Optional<Implausibility> implausible = Optional.empty();
    private Optional<Offer> offer = Optional.empty();
    private Optional<Started> started = Optional.empty();
    private Live live = new Live.Idle();
    final LivePace pace = new LivePace();

    Fitted(String slot, Driver driver, Device device) {
        this.slot = slot;
        this.driver = driver;
        this.device = device;
    }

    String slot() {
        return slot;
    }

    Device device() {
        return device;
    }

    DeviceState state() {
        return state;
    }

    FittedDevice shown(Instant now) {
        return new FittedDevice(slot, driver.kind().name(), driver.model(), state.name(), lastFailure, implausible.map(Enum::name),
                offer(now).isPresent());
    }

    Optional<Started> started() {
        return started;
    }

    /// An oximeter measures all the time: nothing is started at it.
    boolean measuresOnDemand() {
        return switch (driver.kind()) {
            case TENSIOMETER -> true;
            case OXIMETER -> false;
        };
    }

    void start(Started measurement) {
        started = Optional.of(measurement);
        lastFailure = Optional.empty();
        implausible = Optional.empty();
        device.start();
    }

    /// The measurement under way belongs to nobody any more: its value will be dropped.
    void disown() {
        started = Optional.empty();
    }

    /// What failed for one patient is not shown to the next.
    void forget() {
        disown();
        lastFailure = Optional.empty();
        implausible = Optional.empty();
    }

    void changed(DeviceState next) {
        state = next;
        switch (next) {
            case ABSENT, SILENT -> offer = Optional.empty();
            // A measurement ends with its value, failure or implausibility, never with a state: those of an earlier one may still be on their way.
            case READY, MEASURING, STOPPING -> {
            }
        }
    }

    void failed(DeviceReport.Failed failed) {
        lastFailure = Optional.of(new FittedDevice.Failed(failed.failure().name(), failed.deviceCode()));
        started = Optional.empty();
    }

    void implausible(Implausibility reason) {
        implausible = Optional.of(reason);
        started = Optional.empty();
    }

    /// Ends the measurement, and says which one it was.
    Optional<Started> finished() {
        Optional<Started> ended = started;
        started = Optional.empty();
        return ended;
    }

    void offered(Optional<Offer> next) {
        offer = next;
    }

    /// What can be kept now, by the station's clock.
    Optional<DeviceReport.Keepable> offer(Instant now) {
        return offer.filter(heard -> Duration.between(heard.heardAt, now).abs().compareTo(OLDEST_KEPT) <= 0).map(Offer::keepable);
    }

    void running(Live newest) {
        live = newest;
    }

    /// Whether the device has no value and says why: it says so once, while screens hold only what is fresh.
    boolean saysWhyNot() {
        return live instanceof Live.RunningOximetry running && running.absence().isPresent();
    }

    /// What the device shows now, for a page that comes in the middle: without a curve, which goes on with the next value.
    Live live() {
        return switch (live) {
            case Live.RunningOximetry running ->
                new Live.RunningOximetry(running.value(), running.absence(), List.of(), List.of(), running.samplesPerSecond());
            case Live.CuffPressure pressure -> pressure;
            case Live.Idle idle -> idle;
        };
    }
}
