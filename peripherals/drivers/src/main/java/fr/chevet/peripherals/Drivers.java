package fr.chevet.peripherals;

import fr.chevet.peripherals.contec.ContecCms50;
import fr.chevet.peripherals.suntech.SunTechAdvantage;
import java.util.List;
import java.util.Optional;

/// Every driver, one line each.
public final class Drivers {
    private static final List<Driver> ALL = List.of(new SunTechAdvantage(), new ContecCms50());

    private Drivers() {}

    public static List<Driver> all() {
        return ALL;
    }

    public static Optional<Driver> byId(String id) {
        return ALL.stream().filter(driver -> driver.id().equals(id)).findFirst();
    }
}
