package fr.chevet.peripherals.simulation;

import fr.chevet.peripherals.contec.Cms50Simulator;
import fr.chevet.peripherals.contec.ContecCms50;
import fr.chevet.peripherals.suntech.SunTechAdvantage;
import fr.chevet.peripherals.suntech.SunTechSimulator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Every simulator by the id of its driver, one line each.
public final class Simulators {
    private static final Map<String, Start> ALL = new TreeMap<>(Map.of(
            SunTechAdvantage.ID, SunTechSimulator::new,
            ContecCms50.ID, Cms50Simulator::new));

    private Simulators() {}

    /// Ids of the drivers that have a simulator.
    public static Set<String> drivers() {
        return Set.copyOf(ALL.keySet());
    }

    /// Starts the simulator of a driver, plugged in; see [SimulatedDevice] for `pace` and `link`. Nothing for a driver that has none.
    public static Optional<Simulator> start(String driver, double pace, Optional<Path> link) throws IOException {
        Start start = ALL.get(driver);
        return start == null ? Optional.empty() : Optional.of(start.start(pace, link));
    }

    /// How a simulator begins.
    private interface Start {
        Simulator start(double pace, Optional<Path> link) throws IOException;
    }
}
