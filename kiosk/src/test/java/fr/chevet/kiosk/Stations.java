package fr.chevet.kiosk;

import fr.chevet.protocol.wire.NurseFrame;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/// Configurations of stations under test.
final class Stations {
    private Stations() {}

    static KioskConfiguration at(URI server, Path data, KioskConfiguration.FittedDevice... devices) {
        return new KioskConfiguration(server, 0, data, List.of(devices),
                List.of(new NurseFrame.Professional(PageClient.NURSE, "Claire Petit", "Infirmière")));
    }

    /// Enrolled at `server`.
    static KioskConfiguration enrolled(FakeServer server, Path data, KioskConfiguration.FittedDevice... devices) {
        KioskConfiguration configuration = at(server.url(), data, devices);
        Kiosk.enrol(configuration, FakeServer.CODE);
        return configuration;
    }
}
