package fr.chevet.kiosk.station;

import fr.chevet.protocol.Invalid;
import fr.chevet.protocol.Json;
import fr.chevet.protocol.Site;
import fr.chevet.protocol.StationId;
import java.io.IOException;
import java.nio.file.Files;

/// Who this station is since its enrolment, and where it stands as the server last said.
public record StationIdentity(StationId station, Site site, StationKey key) {
    /// As it lies in the data folder.
    private record Kept(StationId station, Site site) {}

    /// Throws [StationFailure] when the station has not been enrolled.
    public static StationIdentity of(DataFolder folder) {
        if (!Files.exists(folder.identity()) || !Files.exists(folder.key())) {
            throw new StationFailure("This station is not enrolled yet: ask for a one-time code and run ./chevet station --enrol CODE.");
        }
        try {
            Kept kept = Json.read(Files.readString(folder.identity()), Kept.class);
            return new StationIdentity(kept.station, kept.site, StationKey.read(folder.key()));
        } catch (IOException | Invalid e) {
            throw new StationFailure("The station's identity cannot be read: " + e.getMessage() + ". Enrol it again.", e);
        }
    }

    /// The server moved the station, or corrected its site's name: kept for the next start without a line.
    public static void moved(DataFolder folder, Site site) {
        try {
            write(folder, site.station(), site);
        } catch (IOException e) {
            throw new StationFailure("The station's site cannot be kept: " + e.getMessage(), e);
        }
    }

    static void write(DataFolder folder, StationId station, Site site) throws IOException {
        DataFolder.write(folder.identity(), Json.write(new Kept(station, site)));
    }
}
