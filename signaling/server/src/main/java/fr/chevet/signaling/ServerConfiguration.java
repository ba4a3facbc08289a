package fr.chevet.signaling;

import fr.chevet.protocol.wire.IceServer;
import fr.chevet.settings.Setting;
import fr.chevet.settings.Settings;
import fr.chevet.settings.SettingsRefused;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What an operator may choose. `database` is a JDBC address; absent, it is SQLite in the data folder. `origins` are those browsers know the server by, from
/// outside a TLS proxy; none means the address it listens on.
public record ServerConfiguration(String host, int port, Path data, Optional<String> database, Optional<String> databaseUser,
        Optional<String> databasePassword, List<IceServer> iceServers, Duration sessionLength, List<String> origins) {
    private static final int DEFAULT_PORT = 8443;
    private static final int MOST_HOURS = 24 * 7;
    private static final int MOST_PORT = 65_535;

    public ServerConfiguration {
        iceServers = List.copyOf(iceServers);
        origins = List.copyOf(origins);
    }

    /// What an empty file means. Relative paths start at the folder the server is started in.
    public static ServerConfiguration defaults() {
        return new ServerConfiguration("127.0.0.1", DEFAULT_PORT, Path.of("data"), Optional.empty(), Optional.empty(), Optional.empty(),
                List.of(),
                Duration.ofHours(12), List.of());
    }

    /// Reads a file like `server.reference.toml`, and throws with all that is wrong at once. Relative paths start at the file's folder.
    public static ServerConfiguration read(Path file) throws SettingsRefused {
        return read(Settings.read(file));
    }

    static ServerConfiguration read(Settings settings) throws SettingsRefused {
        ServerConfiguration defaults = defaults();
        var read = new ServerConfiguration(
                settings.text("listen.host").orElse(defaults.host),
                settings.integer("listen.port", 0, MOST_PORT).orElse(defaults.port),
                settings.path("store.data").orElse(defaults.data),
                jdbc(settings.text("store.database")).optional(),
                settings.text("store.user").optional(),
                settings.secretFile("store.password_file").optional(),
                settings.tables("ice", ServerConfiguration::iceServer),
                settings.integer("session.hours", 1, MOST_HOURS).optional().map(Duration::ofHours).orElse(defaults.sessionLength),
                origins(settings.texts("listen.origins")).orElse(defaults.origins));
        settings.finish();
        return read;
    }

    private static Setting<String> jdbc(Setting<String> database) {
        return database.as("a JDBC address of sqlite or postgresql", address -> {
            if (!address.startsWith("jdbc:sqlite:") && !address.startsWith("jdbc:postgresql:")) {
                throw new IllegalArgumentException();
            }
            return address;
        }, "jdbc:sqlite:");
    }

    private static IceServer iceServer(Settings part) {
        return new IceServer(part.texts("urls").required(), part.text("username").optional(),
                part.secretFile("credential_file").optional());
    }

    private static Setting<List<String>> origins(Setting<List<String>> origins) {
        return origins.as("a list of origins such as \"https://example.fr\"", written -> {
            for (String origin : written) {
                URI uri = URI.create(origin);
                if (uri.getHost() == null || !List.of("http", "https").contains(uri.getScheme()) || !uri.getRawPath().isEmpty()) {
                    throw new IllegalArgumentException();
                }
            }
            return written;
        }, List.of());
    }

    public ServerConfiguration withPort(int other) {
        return new ServerConfiguration(host, other, data, database, databaseUser, databasePassword, iceServers, sessionLength, origins);
    }

    public ServerConfiguration withData(Path other) {
        return new ServerConfiguration(host, port, other, database, databaseUser, databasePassword, iceServers, sessionLength, origins);
    }

    public ServerConfiguration withIceServers(List<IceServer> others) {
        return new ServerConfiguration(host, port, data, database, databaseUser, databasePassword, others, sessionLength, origins);
    }

    /// Says nothing of secrets.
    @Override
    public String toString() {
        return "ServerConfiguration[host=" + host + ", port=" + port + ", data=" + data + "]";
    }
}
