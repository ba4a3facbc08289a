package fr.chevet.kiosk.station;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/// The folder where one station keeps its key, its identity and its log, readable by its owner only.
///
/// Locked while a daemon uses it: two daemons over one log would each send and show half of it.
public final class DataFolder implements AutoCloseable {
    private final Path path;
    private @Nullable FileLock lock;

    private DataFolder(Path path) {
        this.path = path;
    }

    /// Makes the folder if it is not there.
    public static DataFolder at(Path path) {
        try {
            Files.createDirectories(path);
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
            return new DataFolder(path);
        } catch (IOException e) {
            throw new StationFailure("The data folder " + path + " cannot be used: " + e.getMessage(), e);
        }
    }

    /// Takes the folder for this process; given back by [#close], or by the end of the process, however it ends.
    public DataFolder locked() {
        Path file = path.resolve("lock");
        try {
            lock = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE).tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        } catch (IOException e) {
            throw new StationFailure("The data folder " + path + " cannot be locked: " + e.getMessage(), e);
        }
        if (lock == null) {
            throw new StationFailure("Another station daemon is running with the data folder " + path + ".");
        }
        return this;
    }

    /// The PKCS#8 private key, PEM.
    Path key() {
        return path.resolve("station-key.pem");
    }

    /// Which station this is, JSON.
    Path identity() {
        return path.resolve("station.json");
    }

    /// The consultations' log, SQLite.
    public Path log() {
        return path.resolve("log.sqlite");
    }

    /// The token that lets the kiosk's browser in, with the boot it is for.
    Path pageToken() {
        return path.resolve("page-token");
    }

    /// Writes whole or not at all, for its owner only.
    static void write(Path file, String text) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            channel.write(java.nio.ByteBuffer.wrap(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
            channel.force(true);
        }
        try {
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void close() {
        FileLock held = lock;
        if (held != null) {
            try {
                held.channel().close();
            } catch (IOException e) {
                throw new StationFailure("The data folder " + path + " cannot be given back: " + e.getMessage(), e);
            }
        }
    }
}
