package fr.chevet.kiosk.devices;

import fr.chevet.kiosk.loop.Loop;
import fr.chevet.peripherals.Device;
import fr.chevet.peripherals.DeviceReport;
import fr.chevet.peripherals.DeviceState;
import fr.chevet.peripherals.Driver;
import fr.chevet.protocol.ConsultationId;
import fr.chevet.protocol.EventId;
import fr.chevet.protocol.Fact;
import fr.chevet.protocol.Refusal;
import fr.chevet.protocol.wire.FittedDevice;
import fr.chevet.readings.Live;
import fr.chevet.readings.Provenance;
import fr.chevet.readings.Reading;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// All devices of the station: starts, stops and keeps for the nurse, and lets a value become a fact only for the patient it was measured on.
///
/// Everything but [#stop] and [#close] is called on the loop.
public final class Measurements implements AutoCloseable {
    /// An offer grows old without any report, and a screen holds a reason that is not said again for outdated.
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Logger LOG = LoggerFactory.getLogger(Measurements.class);

    /// A device as configured.
    public record Fitting(String slot, Driver driver, String port) {}

    private final Loop loop;
    private final Ward ward;
    private final InstantSource clock;
    private final Map<String, Fitted> slots = new ConcurrentSkipListMap<>();
    private Optional<ConsultationId> measurable = Optional.empty();
    private List<FittedDevice> shown = List.of();

    public Measurements(Loop loop, Ward ward, InstantSource clock) {
        this.loop = loop;
        this.ward = ward;
        this.clock = clock;
    }

    public void open(List<Fitting> fittings) {
        for (Fitting fitting : fittings) {
            var slot = new CompletableFuture<Fitted>();
            Device device = fitting.driver().open(fitting.slot(), fitting.port(), clock, reports(slot));
            var fitted = new Fitted(fitting.slot(), fitting.driver(), device);
            slots.put(fitting.slot(), fitted);
            slot.complete(fitted);
        }
        shown = shown();
        loop.every(LOOK, this::look);
    }

    /// A device may report before its opening has returned: nothing of that is lost.
    private Consumer<DeviceReport> reports(CompletableFuture<Fitted> slot) {
        return report -> loop.execute(() -> heard(slot.join(), report));
    }

    public List<FittedDevice> shown() {
        Instant now = clock.instant();
        return slots.values().stream().map(fitted -> fitted.shown(now)).toList();
    }

    public Optional<Refusal> measure(EventId asked, String slot) {
        Fitted fitted = slots.get(slot);
        if (fitted == null) {
            return Optional.of(new Refusal(Refusal.Code.NO_DEVICE, "no device in slot " + slot));
        }
        if (measurable.isEmpty()) {
            return Optional.of(ward.whyNot());
        }
        if (!fitted.measuresOnDemand()) {
            return Optional.empty();
        }
        return switch (fitted.state()) {
            case ABSENT, SILENT, READY -> start(fitted, new Fitted.Started(asked, measurable.get(), clock.instant()));
            case MEASURING, STOPPING -> fitted.state() == DeviceState.MEASURING && fitted.started().isPresent()
                    ? Optional.empty()
                    : Optional.of(new Refusal(Refusal.Code.TRY_AGAIN, "the device is still coming to rest"));
        };
    }

    private Optional<Refusal> start(Fitted fitted, Fitted.Started measurement) {
        LOG.info("measurement started device={} consultation={}", fitted.slot(), measurement.consultation());
        fitted.start(measurement);
        refresh();
        return Optional.empty();
    }

    /// Brings a cuff down whatever else is going on: any thread may call it, it does not wait for the loop.
    public Optional<Refusal> stop(String slot) {
        Fitted fitted = slots.get(slot);
        if (fitted == null) {
            return Optional.of(new Refusal(Refusal.Code.NO_DEVICE, "no device in slot " + slot));
        }
        fitted.device().stop();
        return Optional.empty();
    }

    public Optional<Refusal> keep(EventId id, String slot) {
        if (ward.taken(id)) {
            return Optional.empty();
        }
        Fitted fitted = slots.get(slot);
        if (fitted == null) {
            return Optional.of(new Refusal(Refusal.Code.NO_DEVICE, "no device in slot " + slot));
        }
        if (measurable.isEmpty()) {
            return Optional.of(ward.whyNot());
        }
        return fitted
                .offer(clock.instant())
                .map(offer -> ward.take(id, measurable.get(), new Fact.ReadingTaken(offer.reading(), offer.provenance())))
                .orElseGet(() -> Optional.of(new Refusal(Refusal.Code.NOTHING_TO_KEEP, "the device shows nothing that could be kept")));
    }

    /// The bedside has changed. A measurement whose consultation is over is stopped, and what it still brings is dropped.
    public void follow() {
        Optional<ConsultationId> before = measurable;
        measurable = ward.measurable();
        if (before.equals(measurable)) {
            return;
        }
        for (Fitted fitted : slots.values()) {
            if (fitted.started().isPresent() && !fitted.started().map(Fitted.Started::consultation).equals(measurable)) {
                fitted.device().stop();
            }
            fitted.forget();
        }
        showLive();
        refresh();
    }

    /// Tells what every device shows now, to a page or a line that was not there when it changed.
    public void showLive() {
        measurable.ifPresent(consultation -> slots.values().forEach(fitted -> ward.live(consultation, fitted.slot(), fitted.live())));
    }

    private void heard(Fitted fitted, DeviceReport report) {
        switch (report) {
            case DeviceReport.Changed(DeviceState state) -> {
                LOG.info("device={} state={}", fitted.slot(), state);
                fitted.changed(state);
            }
            case DeviceReport.Running(Live live) -> running(fitted, live);
            case DeviceReport.Measured(Reading reading, Provenance provenance) ->
                measured(fitted, new Fact.ReadingTaken(reading, provenance));
            case DeviceReport.Keepable keepable -> fitted.offered(Optional.of(new Fitted.Offer(keepable, clock.instant())));
            case DeviceReport.NothingToKeep() -> fitted.offered(Optional.empty());
            case DeviceReport.Failed failed -> fitted.failed(failed);
            case DeviceReport.Implausible implausible -> fitted.implausible(implausible.reason());
        }
        refresh();
    }

    private void running(Fitted fitted, Live live) {
        fitted.running(live);
        boolean waited = fitted.pace.waits();
        fitted.pace.offer(live, clock.instant()).ifPresent(due -> showLive(fitted, due));
        if (!waited && fitted.pace.waits()) {
            loop.after(LivePace.SHORTEST, () -> fitted.pace.rest(clock.instant()).ifPresent(due -> showLive(fitted, due)));
        }
    }

    private void showLive(Fitted fitted, Live live) {
        measurable.ifPresent(consultation -> ward.live(consultation, fitted.slot(), live));
    }

    private void measured(Fitted fitted, Fact.ReadingTaken reading) {
        Optional<Fitted.Started> started = fitted.finished();
        Optional<Refusal> refusal = started.isPresent()
                ? ward.take(EventId.random(), started.get().consultation(), reading)
                : Optional.of(new Refusal(Refusal.Code.OLD_READING, "no measurement was started here for this patient"));
        refusal.ifPresent(why -> {
            LOG.info("reading dropped device={} code={}", fitted.slot(), why.code());
            ward.dropped(started.map(Fitted.Started::asked), why);
        });
    }

    private void look() {
        slots.values().stream().filter(Fitted::saysWhyNot).forEach(fitted -> showLive(fitted, fitted.live()));
        refresh();
    }

    private void refresh() {
        List<FittedDevice> now = shown();
        if (!now.equals(shown)) {
            shown = now;
            ward.changed();
        }
    }

    /// Brings every cuff down and lets the devices go.
    @Override
    public void close() {
        slots.values().forEach(fitted -> fitted.device().stop());
        slots.values().forEach(fitted -> fitted.device().close());
    }
}
