package fr.chevet.kiosk;

import fr.chevet.kiosk.bedside.Switchboard;
import fr.chevet.kiosk.devices.Measurements.Fitting;
import fr.chevet.kiosk.link.LinkState;
import fr.chevet.kiosk.link.ServerLink;
import fr.chevet.kiosk.link.Skew;
import fr.chevet.kiosk.log.Consultations;
import fr.chevet.kiosk.loop.Loop;
import fr.chevet.kiosk.page.PageServer;
import fr.chevet.kiosk.station.DataFolder;
import fr.chevet.kiosk.station.Enrolment;
import fr.chevet.kiosk.station.PageToken;
import fr.chevet.kiosk.station.StationFailure;
import fr.chevet.kiosk.station.StationIdentity;
import fr.chevet.peripherals.Driver;
import fr.chevet.peripherals.Drivers;
import fr.chevet.web.Dialer;
import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One station's daemon, running. Closing it brings every cuff down, says goodbye to page and server, and leaves the log as it is for the next start.
public final class Kiosk implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Kiosk.class);

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final PageServer page;
    private final ServerLink link;

    /// Makes the station known to its server with a one-time code, and keeps the key and the identity in the data folder. A [StationFailure] says in a
    /// sentence why not.
    public static void enrol(KioskConfiguration configuration, String code) {
        try (DataFolder folder = DataFolder.at(configuration.data()).locked()) {
            Enrolment.run(configuration.server(), folder, code);
        }
    }

    /// Starts an enrolled station; the server need not be there. A [StationFailure] says in a sentence what keeps it from starting.
    public static Kiosk start(KioskConfiguration configuration) {
        return start(configuration, Drivers.all());
    }

    static Kiosk start(KioskConfiguration configuration, List<Driver> drivers) {
        return new Kiosk(configuration, drivers);
    }

    private Kiosk(KioskConfiguration configuration, List<Driver> drivers) {
        try {
            InstantSource clock = InstantSource.system();
            DataFolder folder = closes(DataFolder.at(configuration.data()).locked());
            StationIdentity identity = StationIdentity.of(folder);
            Consultations consultations = closes(Consultations.open(folder.log()));
            Loop loop = closes(new Loop());
            Dialer dialer = closes(new Dialer());
            var skew = new Skew();
            var random = new SecureRandom();
            var setting = new Switchboard.Setting(version(), identity.site(), configuration.professionals(),
                    site -> StationIdentity.moved(folder, site));
            var switchboard = new Switchboard(loop, clock, setting, consultations, skew,
                    listener -> new ServerLink(loop, dialer, configuration.server(), identity, version(), clock, random, skew, listener));
            link = closes(switchboard.link());
            page = closes(new PageServer(configuration.pagePort(), PageToken.ofThisBoot(folder, random), loop, switchboard));
            closes(switchboard.measurements()).open(fittings(configuration, drivers));
            link.open();
            LOG.info("station started station={} page-port={} devices={}", identity.station(), page.port(), configuration.devices().size());
        } catch (IOException e) {
            close();
            throw new StationFailure("The nurse page's port " + configuration.pagePort() + " cannot be had: " + e.getMessage() + ".", e);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private <T extends AutoCloseable> T closes(T part) {
        parts.push(part);
        return part;
    }

    private static List<Fitting> fittings(KioskConfiguration configuration, List<Driver> drivers) {
        return configuration.devices().stream().map(device -> fitting(device, drivers)).toList();
    }

    private static Fitting fitting(KioskConfiguration.FittedDevice device, List<Driver> drivers) {
        Driver driver = drivers
                .stream()
                .filter(known -> known.id().equals(device.driver()))
                .findFirst()
                .orElseThrow(() -> new StationFailure("There is no driver " + device.driver() + " for the device " + device.slot() + "."));
        return new Fitting(device.slot(), driver, device.port());
    }

    private static String version() {
        return Optional.ofNullable(Kiosk.class.getPackage().getImplementationVersion()).orElse("development");
    }

    /// The nurse page's address for the kiosk's browser, with this boot's token.
    public URI pageUrl() {
        return page.entry();
    }

    /// The port of the nurse page.
    public int port() {
        return page.port();
    }

    /// Whether the server can be reached, and in plain words why not where a person has to act.
    public LinkState line() {
        return link.state();
    }

    @Override
    public void close() {
        while (!parts.isEmpty()) {
            try {
                parts.pop().close();
            } catch (Exception e) {
                LOG.error("a part of the station did not close", e);
            }
        }
    }
}
