package fr.chevet.peripherals.pty;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/// The device's end of a pseudo-terminal in raw mode. Closing it is what a pulled plug is to the driver at the other end.
public final class Pty implements AutoCloseable {
    private final int master;
    private final int slave;
    private final String port;
    private final Optional<Path> link;
    /// Fair, since a reader that polls again and again would keep the one who closes waiting.
    private final ReentrantLock lock = new ReentrantLock(true);
    private boolean open = true;

    private Pty(int master, Optional<Path> link) throws IOException {
        this.master = master;
        this.port = LibC.slaveOf(master);
        this.link = link;
        // Held open so that raw mode outlives the driver's closing, and so that the master never sees a hang-up.
        this.slave = LibC.open(port);
        LibC.makeRaw(slave);
        if (link.isPresent()) {
            Path path = link.get();
            if (Files.isSymbolicLink(path)) {
                Files.delete(path);
            }
            Files.createSymbolicLink(path, Path.of(port));
        }
    }

    public static Pty open() throws IOException {
        return open(Optional.empty());
    }

    /// With a symbolic link to the port, which is replaced if it is there: its path stays when the pseudo-terminal's number changes.
    public static Pty open(Optional<Path> link) throws IOException {
        int master = LibC.openMaster();
        if (master < 0) {
            throw new IOException("no pseudo-terminal to be had");
        }
        try {
            return new Pty(master, link);
        } catch (IOException e) {
            LibC.close(master);
            throw e;
        }
    }

    /// What a driver opens.
    public String port() {
        return link.map(Path::toString).orElse(port);
    }

    /// Bytes the driver wrote; 0 when there were none for so long, negative once this is closed.
    public int read(byte[] buffer, Duration wait) {
        lock.lock();
        try {
            if (!open) {
                return -1;
            }
            return LibC.readable(master, (int) wait.toMillis()) ? Math.max(0, LibC.read(master, buffer)) : 0;
        } finally {
            lock.unlock();
        }
    }

    /// Writes what fits; what the kernel has no room for is lost, as on a wire to which nobody listens.
    public void write(byte[] bytes) {
        lock.lock();
        try {
            if (open) {
                LibC.write(master, bytes);
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() throws IOException {
        lock.lock();
        try {
            if (open) {
                open = false;
                if (link.isPresent() && Files.isSymbolicLink(link.get())) {
                    Files.delete(link.get());
                }
                LibC.close(slave);
                LibC.close(master);
            }
        } finally {
            lock.unlock();
        }
    }
}
