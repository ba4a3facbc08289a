package fr.chevet.peripherals;

import java.time.InstantSource;
import java.util.function.Consumer;

/// A kind of device the station can drive over a serial port. [Drivers#all] lists them.
public interface Driver {
    /// Stable name in configuration and provenance ("suntech-advantage").
    String id();

    /// What a person calls it ("SunTech Advantage").
    String model();

    /// What it measures.
    Kind kind();

    /// Drives the device at `port` (a path such as /dev/ttyUSB0) as `slot` ("tensiometer-1"). Returns at once; a port that is not there yet is
    /// waited for.
    Device open(String slot, String port, InstantSource clock, Consumer<DeviceReport> reports);

    /// Kinds of devices, as slots are named after.
    enum Kind {
        TENSIOMETER,
        OXIMETER
    }
}
