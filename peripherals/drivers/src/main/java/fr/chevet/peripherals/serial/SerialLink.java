package fr.chevet.peripherals.serial;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import fr.chevet.peripherals.frame.Octets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A serial line that opens again by itself: it waits for a port that is absent, reads it on a thread of its own, and says when it is lost.
public final class SerialLink implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SerialLink.class);

    /// A read returns after this long with nothing, so that a closed link is noticed. jSerialComm counts it in tenths of a second.
    private static final int READ_MILLISECONDS = 100;

    /// Between two attempts to open: short at first for a plug that was pushed back in, never so long that a nurse would wait for it.
    private static final Duration FIRST_RETRY = Duration.ofMillis(50);
    private static final Duration LONGEST_RETRY = Duration.ofMillis(400);

    private final String name;
    private final String path;
    private final PortSettings settings;
    private final Listener listener;
    private final Thread reader;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicReference<Optional<SerialPort>> current = new AtomicReference<>(Optional.empty());
    private final AtomicLong openings = new AtomicLong();
    private final AutoCloseable atExit;

    /// `path` may be a symbolic link, and need not exist yet. Nothing happens before [#open].
    public SerialLink(String name, String path, PortSettings settings, Listener listener) {
        this.name = name;
        this.path = path;
        this.settings = settings;
        this.listener = listener;
        this.reader = Thread.ofPlatform().daemon().name("serial-" + name).unstarted(this::run);
        this.atExit = listener::exiting;
    }

    public void open() {
        LastWords.add(atExit);
        reader.start();
    }

    /// Writes now, on the caller's thread. On a line that is not open the bytes are gone; that it is lost, the reader says.
    public void write(Octets bytes) {
        current.get().ifPresent(port -> port.writeBytes(bytes.toArray(), bytes.length()));
    }

    public long reopenings() {
        return Math.max(0, openings.get() - 1);
    }

    @Override
    public void close() {
        closed.countDown();
        LastWords.remove(atExit);
        if (!Thread.currentThread().equals(reader)) {
            try {
                reader.join(TimeUnit.SECONDS.toMillis(2));
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void run() {
        Duration retry = FIRST_RETRY;
        try {
            while (!closedWithin(Duration.ZERO)) {
                Optional<SerialPort> opened = tryOpen();
                if (opened.isPresent()) {
                    retry = FIRST_RETRY;
                    attend(opened.get());
                } else if (!closedWithin(retry)) {
                    retry = retry.multipliedBy(2).compareTo(LONGEST_RETRY) < 0 ? retry.multipliedBy(2) : LONGEST_RETRY;
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void attend(SerialPort port) throws InterruptedException {
        openings.incrementAndGet();
        current.set(Optional.of(port));
        LOG.info("device={} port={} opened", name, path);
        listener.opened();
        byte[] buffer = new byte[4096];
        for (int count = 0; count >= 0 && !closedWithin(Duration.ZERO);) {
            count = port.readBytes(buffer, buffer.length);
            if (count > 0) {
                listener.received(Octets.copyOf(buffer, count));
            }
        }
        current.set(Optional.empty());
        port.closePort();
        LOG.info("device={} port={} closed", name, path);
        listener.lost();
    }

    private Optional<SerialPort> tryOpen() {
        if (!Files.exists(Path.of(path))) {
            return Optional.empty();
        }
        try {
            SerialPort port = SerialPort.getCommPort(path);
            port.setComPortParameters(settings.baud(), settings.dataBits(),
                    settings.stopBits() == 2 ? SerialPort.TWO_STOP_BITS : SerialPort.ONE_STOP_BIT, switch (settings.parity()) {
                        case NONE -> SerialPort.NO_PARITY;
                        case ODD -> SerialPort.ODD_PARITY;
                        case EVEN -> SerialPort.EVEN_PARITY;
                    });
            port.setFlowControl(SerialPort.FLOW_CONTROL_DISABLED);
            port.setComPortTimeouts(SerialPort.TIMEOUT_READ_SEMI_BLOCKING, READ_MILLISECONDS, 0);
            // What waited in the kernel's buffer before anybody listened belongs to nobody: an old result must not be read as a new one.
            port.flushIOBuffers();
            return port.openPort(0) ? Optional.of(port) : Optional.empty();
        } catch (SerialPortInvalidPortException _) {
            // The path went away between the look and the opening.
            return Optional.empty();
        }
    }

    private boolean closedWithin(Duration wait) throws InterruptedException {
        return closed.await(wait.toNanos(), TimeUnit.NANOSECONDS);
    }

    /// What a link tells its owner, always on the link's own thread.
    public interface Listener {
        void opened();

        void received(Octets bytes);

        void lost();

        /// The virtual machine ends: the last moment at which something can be written. Called on another thread than the rest; it may block
        /// for a moment.
        void exiting();
    }
}
