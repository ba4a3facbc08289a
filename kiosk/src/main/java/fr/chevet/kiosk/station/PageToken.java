package fr.chevet.kiosk.station;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/// The secret that lets the kiosk's browser in: another one after each start of the machine, the same when only the daemon starts again, so that a
/// page in front of a patient comes back by itself.
public final class PageToken {
    private static final Path BOOT = Path.of("/proc/sys/kernel/random/boot_id");
    private static final int BYTES = 24;

    private PageToken() {}

    /// Read from the folder, or made and written there. Throws [StationFailure] when it can be neither.
    public static String ofThisBoot(DataFolder folder, SecureRandom random) {
        try {
            return of(Files.readString(BOOT).strip(), folder, random);
        } catch (IOException e) {
            throw new StationFailure("The nurse page's token cannot be kept in the data folder: " + e.getMessage(), e);
        }
    }

    static String of(String boot, DataFolder folder, SecureRandom random) throws IOException {
        Path file = folder.pageToken();
        String[] kept = Files.exists(file) ? Files.readString(file).strip().split(" ", 2) : new String[0];
        if (kept.length == 2 && kept[0].equals(boot)) {
            return kept[1];
        }
        byte[] fresh = new byte[BYTES];
        random.nextBytes(fresh);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(fresh);
        DataFolder.write(file, boot + " " + token);
        return token;
    }
}
