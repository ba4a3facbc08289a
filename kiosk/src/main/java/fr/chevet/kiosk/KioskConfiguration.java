package fr.chevet.kiosk;

import fr.chevet.peripherals.Driver;
import fr.chevet.peripherals.Drivers;
import fr.chevet.protocol.PersonId;
import fr.chevet.protocol.wire.NurseFrame.Professional;
import fr.chevet.settings.Settings;
import fr.chevet.settings.SettingsRefused;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// How one station is set up. `kiosk.reference.toml` explains every key and holds the defaults.
///
/// `pagePort` 0 takes any port that is free.
public record KioskConfiguration(URI server, int pagePort, Path data, List<FittedDevice> devices, List<Professional> professionals) {
    public static final URI DEFAULT_SERVER = URI.create("http://127.0.0.1:8443/");
    public static final int DEFAULT_PAGE_PORT = 8790;
    public static final Path DEFAULT_DATA = Path.of("/var/lib/chevet-station");

    /// A device fitted in this station: `slot` is its name here ("tensiometer-1"), `port` a path.
    public record FittedDevice(String slot, String driver, String port) {}

    public KioskConfiguration {
        devices = List.copyOf(devices);
        professionals = List.copyOf(professionals);
    }

    /// A station on the server's own machine, with nothing fitted and nobody in it.
    public static KioskConfiguration defaults() {
        return new KioskConfiguration(DEFAULT_SERVER, DEFAULT_PAGE_PORT, DEFAULT_DATA, List.of(), List.of());
    }

    public static KioskConfiguration read(Path file) throws SettingsRefused {
        return of(Settings.read(file));
    }

    static KioskConfiguration of(Settings settings) throws SettingsRefused {
        Set<String> slots = new HashSet<>();
        Set<String> ids = new HashSet<>();
        var configuration = new KioskConfiguration(
                settings
                        .text("server")
                        .as("an address such as https://chevet.example.fr/", KioskConfiguration::address, DEFAULT_SERVER)
                        .orElse(DEFAULT_SERVER),
                settings.integer("page-port", 0, 65_535).orElse(DEFAULT_PAGE_PORT),
                settings.path("data").orElse(DEFAULT_DATA),
                settings.tables("devices", device -> device(device, slots)),
                settings.tables("professionals", professional -> professional(professional, ids)));
        settings.finish();
        return configuration;
    }

    private static FittedDevice device(Settings settings, Set<String> slots) {
        return new FittedDevice(
                settings
                        .text("slot")
                        .as("a name such as \"tensiometer-1\" that no other device has", slot -> once(slots, slot), "")
                        .required(),
                settings.oneOf("driver", Drivers.all().stream().map(Driver::id).toList()).required(),
                settings.text("port").as("a path such as \"/dev/serial/by-id/...\"", KioskConfiguration::notBlank, "").required());
    }

    private static Professional professional(Settings settings, Set<String> ids) {
        PersonId nobody = new PersonId("nobody");
        return new Professional(
                settings
                        .text("id")
                        .as("a name of 1 to 64 characters that nobody else has", id -> new PersonId(once(ids, id)), nobody)
                        .required(),
                settings.text("name").as("1 to 100 characters", KioskConfiguration::notBlank, "").required(),
                settings.text("title").as("1 to 100 characters", KioskConfiguration::notBlank, "").required());
    }

    private static URI address(String text) {
        URI uri = URI.create(text);
        boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
        if (!web || uri.getHost() == null || uri.getQuery() != null || uri.getFragment() != null) {
            throw new IllegalArgumentException();
        }
        return uri;
    }

    private static String once(Set<String> taken, String name) {
        if (!taken.add(notBlank(name))) {
            throw new IllegalArgumentException();
        }
        return name;
    }

    private static String notBlank(String text) {
        if (text.isBlank() || text.length() > 100) {
            throw new IllegalArgumentException();
        }
        return text;
    }
}
