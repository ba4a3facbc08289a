package fr.chevet.peripherals.dialogue;

import fr.chevet.peripherals.DeviceReport;
import fr.chevet.peripherals.frame.Octets;

/// Where a dialogue's commands and reports go.
public interface Outlet {
    void send(Octets command);

    void report(DeviceReport report);
}
