package fr.chevet.ops.demo;

import fr.chevet.kiosk.Kiosk;
import fr.chevet.kiosk.KioskConfiguration;
import fr.chevet.peripherals.simulation.Simulator;
import fr.chevet.peripherals.simulation.Simulators;
import fr.chevet.protocol.PersonId;
import fr.chevet.protocol.Site;
import fr.chevet.protocol.SiteType;
import fr.chevet.protocol.StationId;
import fr.chevet.protocol.wire.IceServer;
import fr.chevet.protocol.wire.NurseFrame.Professional;
import fr.chevet.signaling.Server;
import fr.chevet.signaling.ServerConfiguration;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// The demonstration, running until it is closed.
public final class Demo implements AutoCloseable {
    public static final String LOGIN = "martin";
    public static final String PASSWORD = "chevet-demo";

    private static final Site SITE = new Site(new StationId("demo"), "EHPAD Les Tilleuls", SiteType.NURSING_HOME, "05 55 00 00 00");

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final Path data;
    private final Simulator cuff;
    private final Server server;
    private final Kiosk kiosk;

    /// `pace` is the simulated cuff's: 1 takes as long as a real one. Ports 0 take any that is free.
    public Demo(Path data, int serverPort, int pagePort, double pace) throws IOException {
        this(data, serverPort, pagePort, pace, List.of());
    }

    /// The same, with STUN or TURN servers for the call.
    public Demo(Path data, int serverPort, int pagePort, double pace, List<IceServer> iceServers) throws IOException {
        this.data = data;
        Files.createDirectories(data);
        try {
            cuff = part(simulator("suntech-advantage", pace));
            Simulator finger = part(simulator("contec-cms50", 1));
            server = part(
                    Server.start(ServerConfiguration.defaults().withData(serverData()).withPort(serverPort).withIceServers(iceServers)));
            server.addPhysician(LOGIN, "Dr Anne Martin", "Médecine générale", PASSWORD.toCharArray());
            server.addPhysician("blanc", "Dr Paul Blanc", "Gériatrie", PASSWORD.toCharArray());
            KioskConfiguration configuration = new KioskConfiguration(
                    server.url(),
                    pagePort,
                    kioskData(),
                    List
                            .of(
                                    new KioskConfiguration.FittedDevice("tensiometer-1", cuff.driver(), cuff.port()),
                                    new KioskConfiguration.FittedDevice("oximeter-1", finger.driver(), finger.port())),
                    List
                            .of(
                                    new Professional(new PersonId("claire.petit"), "Claire Petit", "Infirmière"),
                                    new Professional(new PersonId("karim.haddad"), "Karim Haddad", "Aide-soignant")));
            Kiosk.enrol(configuration, server.newEnrolmentCode(SITE, Duration.ofMinutes(5)));
            kiosk = part(Kiosk.start(configuration));
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    private Simulator simulator(String driver, double pace) throws IOException {
        return Simulators
                .start(driver, pace, Optional.of(data.resolve(driver + ".port")))
                .orElseThrow(() -> new IllegalStateException("there is no simulator of " + driver));
    }

    private <T extends AutoCloseable> T part(T part) {
        parts.push(part);
        return part;
    }

    /// The nurse page's address, with this boot's token.
    public URI nursePage() {
        return kiosk.pageUrl();
    }

    /// The simulated tensiometer.
    public Simulator cuff() {
        return cuff;
    }

    public URI physicianPage() {
        return server.url().resolve("/physician/");
    }

    public Path serverData() {
        return data.resolve("server");
    }

    public Path kioskData() {
        return data.resolve("station");
    }

    @Override
    public void close() {
        while (!parts.isEmpty()) {
            try {
                parts.pop().close();
            } catch (Exception e) {
                System.err.println("chevet: while stopping: " + e.getMessage());
            }
        }
    }
}
