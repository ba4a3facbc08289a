package fr.chevet.peripherals;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// All that a device said, in order; tests wait for a report in it.
public final class Reports implements Consumer<DeviceReport> {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private final List<DeviceReport> all = new CopyOnWriteArrayList<>();

    @Override
    public void accept(DeviceReport report) {
        all.add(report);
    }

    public List<DeviceReport> all() {
        return List.copyOf(all);
    }

    public <T extends DeviceReport> Stream<T> of(Class<T> kind) {
        return all.stream().filter(kind::isInstance).map(kind::cast);
    }

    public void clear() {
        all.clear();
    }

    /// The newest state that was reported.
    public DeviceState state() {
        return of(DeviceReport.Changed.class).reduce((_, last) -> last).map(DeviceReport.Changed::state).orElse(DeviceState.ABSENT);
    }

    public void awaitState(DeviceState state) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(10)).until(() -> state() == state);
    }

    public <T extends DeviceReport> T awaitOne(Class<T> kind) {
        return await().atMost(PATIENCE).pollInterval(Duration.ofMillis(10)).until(() -> of(kind).findFirst(), first -> first.isPresent())
                .orElseThrow();
    }
}
