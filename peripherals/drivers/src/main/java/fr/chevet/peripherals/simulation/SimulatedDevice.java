package fr.chevet.peripherals.simulation;

import fr.chevet.peripherals.frame.Octets;
import fr.chevet.peripherals.pty.Pty;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// What every simulated device shares: the plug, the thread that listens and lets time pass, and the faults of its line.
public abstract class SimulatedDevice implements Simulator {
    private static final Duration STEP = Duration.ofMillis(5);

    protected final Faults faults = new Faults();
    private final String driver;
    private final double pace;
    private final Path link;
    private final Optional<Path> ownFolder;
    private final CountDownLatch closed = new CountDownLatch(1);
    /// Repeatable, so that a failing test can be run again.
    private final Random random = new Random(50);
    private volatile Optional<Thread> thread = Optional.empty();
    private volatile Optional<Pty> pty = Optional.empty();
    private volatile Consumer<Octets> listener = frame -> {};

    /// `pace` 10 lets ten seconds of the device pass in one. Without a `link` its port gets a path in a folder of its own.
    protected SimulatedDevice(String driver, double pace, Optional<Path> link) throws IOException {
        this.driver = driver;
        this.pace = pace;
        this.ownFolder = link.isPresent() ? Optional.empty() : Optional.of(Files.createTempDirectory("chevet-" + driver));
        this.link = link.map(Path::toAbsolutePath).orElseGet(() -> ownFolder.orElseThrow().resolve("port"));
    }

    /// To be called last by the constructor of the device.
    protected final void begin() {
        plug();
        thread = Optional.of(Thread.ofPlatform().daemon().name("simulated-" + driver).start(this::run));
    }

    /// Bytes from the host.
    protected abstract void received(Octets bytes);

    /// So many of the device's seconds went by.
    protected abstract void passed(double seconds);

    /// The host is there again.
    protected abstract void pluggedIn();

    /// Sends one frame to the host, spoiled as ordered.
    protected final void send(Octets frame) {
        if (faults.lasts(Fault.STALL)) {
            return;
        }
        byte[] bytes = frame.toArray();
        if (faults.strikes(Fault.BAD_CHECKSUM)) {
            bytes[bytes.length - 1] ^= 0x5A;
        }
        if (faults.strikes(Fault.DROPPED_BYTE)) {
            bytes = without(bytes, random.nextInt(bytes.length));
        }
        if (faults.strikes(Fault.CUT_FRAME)) {
            bytes = Octets.copyOf(bytes, bytes.length / 2).toArray();
        }
        if (faults.strikes(Fault.NOISE)) {
            byte[] noise = new byte[1 + random.nextInt(12)];
            random.nextBytes(noise);
            write(noise);
        }
        listener.accept(frame);
        write(bytes);
    }

    private void write(byte[] bytes) {
        pty.ifPresent(line -> line.write(bytes));
    }

    private static byte[] without(byte[] bytes, int index) {
        byte[] fewer = new byte[bytes.length - 1];
        System.arraycopy(bytes, 0, fewer, 0, index);
        System.arraycopy(bytes, index + 1, fewer, index, fewer.length - index);
        return fewer;
    }

    private void run() {
        byte[] buffer = new byte[256];
        long last = System.nanoTime();
        try {
            while (closed.getCount() > 0) {
                Optional<Pty> line = pty;
                int count = line.isPresent() ? line.get().read(buffer, STEP) : -1;
                if (count < 0) {
                    closed.await(STEP.toMillis(), TimeUnit.MILLISECONDS);
                } else if (count > 0 && !faults.lasts(Fault.STALL)) {
                    received(Octets.copyOf(buffer, count));
                }
                long now = System.nanoTime();
                passed((now - last) / 1e9 * pace);
                last = now;
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public final String driver() {
        return driver;
    }

    @Override
    public final String port() {
        return link.toString();
    }

    @Override
    public final boolean plugged() {
        return pty.isPresent();
    }

    @Override
    public final synchronized void plug() {
        if (pty.isEmpty() && closed.getCount() > 0) {
            pluggedIn();
            try {
                pty = Optional.of(Pty.open(Optional.of(link)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public final synchronized void unplug() {
        Optional<Pty> line = pty;
        pty = Optional.empty();
        try {
            if (line.isPresent()) {
                line.get().close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public final void fault(FaultOrder order) {
        if (!faults().contains(order.fault())) {
            throw new IllegalArgumentException(driver + " cannot suffer " + order.fault().option());
        }
        faults.order(order);
        if (order.fault() == Fault.UNPLUGGED) {
            unplug();
        }
    }

    @Override
    public final void onSending(Consumer<Octets> told) {
        listener = told;
    }

    @Override
    public final void heal() {
        faults.heal();
        plug();
    }

    @Override
    public final void close() {
        closed.countDown();
        unplug();
        try {
            if (thread.isPresent()) {
                thread.get().join(TimeUnit.SECONDS.toMillis(2));
            }
            if (ownFolder.isPresent()) {
                Files.deleteIfExists(ownFolder.get());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
