package fr.chevet.kiosk;

import fr.chevet.peripherals.Counters;
import fr.chevet.peripherals.Device;
import fr.chevet.peripherals.DeviceReport;
import fr.chevet.peripherals.DeviceState;
import fr.chevet.peripherals.Driver;
import fr.chevet.readings.BloodPressure;
import fr.chevet.readings.Flag;
import fr.chevet.readings.Oximetry;
import fr.chevet.readings.Provenance;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// A device that says what the test wants.
final class FakeDriver implements Driver {
    final Kind kind;
    final AtomicInteger starts = new AtomicInteger();
    final AtomicInteger stops = new AtomicInteger();
    volatile boolean closed;
    private volatile Consumer<DeviceReport> reports = report -> {};

    FakeDriver(Kind kind) {
        this.kind = kind;
    }

    static BloodPressure pressure(int systolic) {
        return new BloodPressure(systolic, 80, 95, OptionalInt.of(70), Flag.UNKNOWN, Flag.UNKNOWN);
    }

    static Oximetry oximetry(int spo2) {
        return new Oximetry(spo2, 60, OptionalDouble.empty(), Flag.NO);
    }

    Provenance provenance(Instant at) {
        return new Provenance("slot", "Fake", id(), "00FF", Optional.empty(), at);
    }

    void say(DeviceReport report) {
        reports.accept(report);
    }

    @Override
    public String id() {
        return "fake-" + kind;
    }

    @Override
    public String model() {
        return "Fake";
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public Device open(String slot, String port, InstantSource clock, Consumer<DeviceReport> listener) {
        reports = listener;
        say(new DeviceReport.Changed(DeviceState.READY));
        return new Device() {
            @Override
            public void start() {
                starts.incrementAndGet();
            }

            @Override
            public void stop() {
                stops.incrementAndGet();
            }

            @Override
            public Counters counters() {
                return Counters.NONE;
            }

            @Override
            public void close() {
                closed = true;
            }
        };
    }
}
