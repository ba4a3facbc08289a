package fr.chevet.peripherals.dialogue;

import fr.chevet.peripherals.Counters;
import fr.chevet.peripherals.Device;
import fr.chevet.peripherals.DeviceReport;
import fr.chevet.peripherals.DeviceState;
import fr.chevet.peripherals.frame.Octets;
import fr.chevet.peripherals.serial.PortSettings;
import fr.chevet.peripherals.serial.SerialLink;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A [Dialogue] on a [SerialLink]: one thread takes what the link, the nurse and the clock say, in order, and hands the reports out.
public final class DialogueDevice implements Device {
    private static final Logger LOG = LoggerFactory.getLogger(DialogueDevice.class);

    /// How long an ending program waits for the device to confirm that it is safe: several answers long at 9600 baud.
    private static final Duration LEAVE_TAKING = Duration.ofMillis(700);

    private final String slot;
    private final InstantSource clock;
    private final Consumer<DeviceReport> reports;
    private final BlockingQueue<Step> steps = new LinkedBlockingQueue<>();
    private final Dialogue dialogue;
    private final SerialLink link;
    private final Thread thread;
    private final long zero = System.nanoTime();
    private volatile Counters counters = Counters.NONE;
    private volatile @Nullable Moment closingSince;

    public DialogueDevice(String slot, String port, PortSettings settings, InstantSource clock, Consumer<DeviceReport> reports,
            Function<Outlet, Dialogue> dialogue) {
        this.slot = slot;
        this.clock = clock;
        this.reports = reports;
        this.dialogue = dialogue.apply(new Towards());
        this.link = new SerialLink(slot, port, settings, new From());
        this.thread = Thread.ofPlatform().daemon().name("device-" + slot).unstarted(this::run);
        steps.add((_, _) -> report(new DeviceReport.Changed(DeviceState.ABSENT)));
        thread.start();
        link.open();
    }

    @Override
    public void start() {
        steps.add(Dialogue::start);
    }

    @Override
    public void stop() {
        steps.add(Dialogue::stop);
    }

    @Override
    public Counters counters() {
        Counters said = counters;
        return new Counters(said.frames(), said.badChecksums(), said.resyncs(), said.timeouts(), link.reopenings());
    }

    @Override
    public void close() {
        steps.add((conversation, now) -> {
            if (closingSince == null) {
                closingSince = now;
                conversation.closing(now);
            }
        });
        if (!Thread.currentThread().equals(thread)) {
            try {
                thread.join(LEAVE_TAKING.multipliedBy(3));
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void run() {
        try {
            while (!mayLeave()) {
                Step step = steps.poll(untilNextTick(), TimeUnit.NANOSECONDS);
                if (step == null) {
                    dialogue.tick(now());
                } else {
                    step.take(dialogue, now());
                }
                counters = dialogue.counters();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            link.close();
        }
    }

    private boolean mayLeave() {
        Moment since = closingSince;
        return since != null && (dialogue.settled() || now().atLeast(LEAVE_TAKING, since));
    }

    private long untilNextTick() {
        Duration longest = closingSince == null ? Duration.ofHours(1) : Duration.ofMillis(20);
        Duration wait = dialogue.wakeAt().map(wake -> wake.minus(now().uptime())).filter(left -> left.compareTo(longest) < 0)
                .orElse(longest);
        return Math.max(0, wait.toNanos());
    }

    private Moment now() {
        return new Moment(Duration.ofNanos(System.nanoTime() - zero), clock.instant());
    }

    /// A reader of reports that fails must not leave a cuff without its driver.
    private void report(DeviceReport report) {
        try {
            reports.accept(report);
        } catch (RuntimeException e) {
            LOG.error("device={} a report could not be taken: {}", slot, report.getClass().getSimpleName(), e);
        }
    }

    /// Something the device's thread has to tell its dialogue.
    private interface Step {
        void take(Dialogue dialogue, Moment now);
    }

    private final class Towards implements Outlet {
        @Override
        public void send(Octets command) {
            link.write(command);
        }

        @Override
        public void report(DeviceReport report) {
            DialogueDevice.this.report(report);
        }
    }

    private final class From implements SerialLink.Listener {
        @Override
        public void opened() {
            steps.add(Dialogue::opened);
        }

        @Override
        public void received(Octets bytes) {
            Moment arrival = now();
            steps.add((conversation, _) -> conversation.received(bytes, arrival));
        }

        @Override
        public void lost() {
            steps.add(Dialogue::lost);
        }

        @Override
        public void exiting() {
            close();
        }
    }
}
