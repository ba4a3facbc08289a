package fr.chevet.signaling.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The server's folder, held by one server at a time: two would give the same place to different events.
public final class DataFolder implements AutoCloseable {
    private final Path folder;
    private final FileChannel lock;

    private DataFolder(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /// Makes the folder where there is none. Throws IOException when it cannot be had, or another server has it.
    public static DataFolder open(Path folder) throws IOException {
        Files.createDirectories(folder);
        FileChannel lock = FileChannel.open(folder.resolve("server.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!held(lock)) {
            lock.close();
            throw new IOException("another server uses the data folder " + folder);
        }
        return new DataFolder(folder, lock);
    }

    private static boolean held(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /// The embedded database's address.
    public String sqlite() {
        return sqlite(folder);
    }

    /// The address of the database embedded in `folder`, for who writes beside the server that holds it.
    public static String sqlite(Path folder) {
        return "jdbc:sqlite:" + folder.resolve("server.sqlite");
    }

    /// The system lets the lock go when the process ends, however it ends.
    @Override
    public void close() throws IOException {
        lock.close();
    }
}
