package fr.chevet.peripherals.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import fr.chevet.peripherals.DeviceReport;
import fr.chevet.peripherals.Reports;
import fr.chevet.peripherals.frame.Octets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// A dialogue without link or thread: the test is the device and the clock.
public final class Bench implements Outlet {
    public static final Instant EPOCH = Instant.parse("2026-03-02T09:00:00Z");
    public final Reports reports = new Reports();
    public final List<Sent> sent = new ArrayList<>();
    public final Dialogue dialogue;
    private Duration uptime = Duration.ofSeconds(100);

    /// A command, and when it was sent.
    public record Sent(Duration at, Octets command) {}

    public Bench(Function<Outlet, Dialogue> make) {
        dialogue = make.apply(this);
    }

    @Override
    public void send(Octets command) {
        sent.add(new Sent(uptime, command));
    }

    @Override
    public void report(DeviceReport report) {
        reports.accept(report);
    }

    public Moment now() {
        return new Moment(uptime, EPOCH.plus(uptime));
    }

    public void hear(String hex) {
        hear(Octets.parseHex(hex));
    }

    public void hear(Octets bytes) {
        dialogue.received(bytes, now());
    }

    /// Lets time pass, waking the dialogue exactly when it asks to be.
    public void pass(Duration time) {
        Duration end = uptime.plus(time);
        int wakings = 0;
        while (dialogue.wakeAt().filter(wake -> wake.compareTo(end) <= 0).isPresent()) {
            Duration wake = dialogue.wakeAt().orElseThrow();
            uptime = wake.compareTo(uptime) > 0 ? wake : uptime;
            dialogue.tick(now());
            assertThat(wakings++).as("wakings at " + uptime).isLessThan(10_000);
        }
        uptime = end;
    }

    public void passMillis(long milliseconds) {
        pass(Duration.ofMillis(milliseconds));
    }

    public Octets lastSent() {
        return sent.getLast().command();
    }

    public List<Octets> commands() {
        return sent.stream().map(Sent::command).toList();
    }
}
