package fr.chevet.ops.bench;

import fr.chevet.kiosk.Kiosk;
import fr.chevet.kiosk.KioskConfiguration;
import fr.chevet.peripherals.simulation.Simulator;
import fr.chevet.peripherals.simulation.Simulators;
import fr.chevet.protocol.Site;
import fr.chevet.protocol.SiteType;
import fr.chevet.protocol.StationId;
import fr.chevet.settings.SettingsRefused;
import fr.chevet.signaling.Server;
import fr.chevet.signaling.ServerConfiguration;
import java.io.IOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// From the start of a program's process until it serves, and its memory a second later; beside it a JVM that does nothing.
public final class StartMeasure implements Measure {
    private static final Duration REST = Duration.ofSeconds(1);
    private static final Duration LOOK = Duration.ofMillis(5);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Class<?> commandLine;
    private final Started server = new Started();
    private final Started station = new Started();
    private final Started idle = new Started();

    /// `commandLine` is the class that the launcher starts.
    public StartMeasure(Class<?> commandLine) {
        this.commandLine = commandLine;
    }

    @Override
    public void run(int runs, Path folder, Table table) throws IOException {
        Files.createDirectories(folder);
        try (Simulator cuff = simulator("suntech-advantage", folder); Simulator finger = simulator("contec-cms50", folder)) {
            URI address = URI.create("http://127.0.0.1:" + freePort() + "/");
            Path serverFile = Files.writeString(folder.resolve("server.toml"), """
                    [listen]
                    port = %d
                    [store]
                    data = "server"
                    """.formatted(address.getPort()));
            Path stationFile = Files.writeString(folder.resolve("station.toml"), """
                    server = "%s"
                    page-port = 0
                    data = "station"
                    [[devices]]
                    slot = "tensiometer-1"
                    driver = "%s"
                    port = "%s"
                    [[devices]]
                    slot = "oximeter-1"
                    driver = "%s"
                    port = "%s"
                    """.formatted(address, cuff.driver(), cuff.port(), finger.driver(), finger.port()));
            enrol(serverFile, stationFile);
            for (int run = 0; run < runs; run++) {
                start(address, serverFile, stationFile);
            }
        }
        table.heading("Start: process to ready, ms");
        table.row("server, until /health answers", server.ready);
        table.row("station, until it serves the nurse's page", station.ready);
        table.row("floor: a JVM that does nothing", idle.ready);
        table.heading("Memory: resident one second after ready, MiB");
        table.row("server", server.resident);
        table.row("station", station.resident);
        table.row("floor: a JVM that does nothing", idle.resident);
    }

    private static Simulator simulator(String driver, Path folder) throws IOException {
        return Simulators
                .start(driver, 1, Optional.of(folder.resolve(driver)))
                .orElseThrow(() -> new Unmeasured("there is no simulator of " + driver));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void enrol(Path serverFile, Path stationFile) throws IOException {
        Site site = new Site(new StationId("bench"), "Banc de mesure", SiteType.NURSING_HOME, "05 55 00 00 00");
        try (Server running = Server.start(ServerConfiguration.read(serverFile))) {
            Kiosk.enrol(KioskConfiguration.read(stationFile), running.newEnrolmentCode(site, Duration.ofMinutes(5)));
        } catch (SettingsRefused e) {
            throw new IllegalStateException("the bench's own settings", e);
        }
    }

    private void start(URI address, Path serverFile, Path stationFile) throws IOException {
        try (Child program = Child.start(commandLine, "(Physician's page)", "server", "--config", serverFile.toString())) {
            awaitAnswer(address.resolve("/health"));
            server.took(program);
            try (Child second = Child.start(commandLine, "Nurse page: (\\S+)", "station", "--config", stationFile.toString())) {
                awaitAnswer(URI.create(second.awaitLine()));
                station.took(second);
            }
        }
        try (Child program = Child.start(Idle.class, "(ready)")) {
            program.awaitLine();
            idle.took(program);
        }
    }

    /// As a browser comes: the station's address first gives a cookie, then the page.
    private static void awaitAnswer(URI address) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        try (HttpClient client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).cookieHandler(new CookieManager())
                .build()) {
            while (!answers(client, address)) {
                if (System.nanoTime() > until) {
                    throw new Unmeasured("no answer from " + address.getPath());
                }
                Thread.sleep(LOOK);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unmeasured("interrupted");
        }
    }

    private static boolean answers(HttpClient client, URI address) throws InterruptedException {
        try {
            return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        }
    }

    /// The runs of one program.
    private static final class Started {
        private final Samples ready = new Samples();
        private final Samples resident = new Samples();

        void took(Child program) {
            ready.add(program.sinceStartMs());
            try {
                Thread.sleep(REST);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Unmeasured("interrupted");
            }
            resident.add(program.residentMib());
        }
    }
}
