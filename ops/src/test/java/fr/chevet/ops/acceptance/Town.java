package fr.chevet.ops.acceptance;

import fr.chevet.peripherals.simulation.Simulator;
import fr.chevet.peripherals.simulation.Simulators;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/// A server, a station with two devices on pseudo-terminals, and two physicians: the programs as processes, set up as the README says.
final class Town implements AutoCloseable {
    static final String PASSWORD = "un mot de passe assez long";

    private final Path folder;
    private final int serverPort = freePort();
    private final int pagePort = freePort();
    private final Path serverFile;
    private final Path stationFile;
    private final Simulator cuff;
    private final Simulator finger;
    private Program server;
    private Program station;

    /// `pace` is the cuff's.
    Town(Path folder, double pace) {
        this.folder = folder;
        try {
            cuff = Simulators.start("suntech-advantage", pace, Optional.of(folder.resolve("cuff"))).orElseThrow();
            finger = Simulators.start("contec-cms50", 1, Optional.of(folder.resolve("finger"))).orElseThrow();
            serverFile = Files.writeString(folder.resolve("server.toml"), """
                    [listen]
                    port = %d
                    [store]
                    data = "server"
                    """.formatted(serverPort));
            stationFile = Files.writeString(folder.resolve("station.toml"), """
                    server = "http://127.0.0.1:%d/"
                    page-port = %d
                    data = "station"
                    [[devices]]
                    slot = "tensiometer-1"
                    driver = "suntech-advantage"
                    port = "%s"
                    [[devices]]
                    slot = "oximeter-1"
                    driver = "contec-cms50"
                    port = "%s"
                    [[professionals]]
                    id = "claire.petit"
                    name = "Claire Petit"
                    title = "Infirmière"
                    """.formatted(serverPort, pagePort, cuff.port(), finger.port()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        addPhysician("martin", "Dr Anne Martin");
        addPhysician("blanc", "Dr Paul Blanc");
        startServer();
        enrol();
        startStation();
    }

    private void addPhysician(String login, String name) {
        Path secret = folder.resolve("password");
        try {
            Files.writeString(secret, PASSWORD);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        once("server", "--config", serverFile.toString(), "--new-physician", login, "--name", name, "--speciality", "Médecine générale",
                "--password-file", secret.toString());
    }

    private void enrol() {
        try (Program command = Program
                .start("server", "--config", serverFile.toString(), "--new-station", "ehpad-les-tilleuls", "--name", "EHPAD Les Tilleuls",
                        "--type",
                        "NURSING_HOME", "--call-back", "05 55 00 00 00")) {
            String code = command.awaitLine("code: (\\S+)");
            once("station", "--config", stationFile.toString(), "--enrol", code);
        }
    }

    private static void once(String... arguments) {
        try (Program program = Program.start(arguments)) {
            int code = program.awaitEnd();
            if (code != 0) {
                throw new AssertionError("exit code " + code + ": " + program.lines());
            }
        }
    }

    void startServer() {
        server = Program.start("server", "--config", serverFile.toString());
        Awaitility.await("the server is healthy: " + server.lines()).atMost(30, TimeUnit.SECONDS).ignoreExceptions().until(this::healthy);
    }

    private boolean healthy() throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(serverUrl().resolve("/health")).build(), HttpResponse.BodyHandlers.ofString())
                    .statusCode() == 200;
        }
    }

    void startStation() {
        station = Program.start("station", "--config", stationFile.toString());
        station.awaitLine("(Nurse page)");
    }

    /// `kill -9`.
    void killServer() {
        server.kill();
    }

    /// `kill -9`.
    void killStation() {
        station.kill();
    }

    URI serverUrl() {
        return URI.create("http://127.0.0.1:" + serverPort + "/");
    }

    URI physicianPage() {
        return serverUrl().resolve("/physician/");
    }

    /// The nurse page's address with the token of this boot.
    URI nursePage() {
        return URI.create(station.awaitLine("Nurse page: (\\S+)"));
    }

    Simulator cuff() {
        return cuff;
    }

    Simulator finger() {
        return finger;
    }

    Path stationData() {
        return folder.resolve("station");
    }

    Path serverData() {
        return folder.resolve("server");
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        station.close();
        server.close();
        cuff.close();
        finger.close();
    }
}
