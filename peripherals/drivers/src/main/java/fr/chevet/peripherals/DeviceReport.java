package fr.chevet.peripherals;

import fr.chevet.readings.Implausibility;
import fr.chevet.readings.Live;
import fr.chevet.readings.Provenance;
import fr.chevet.readings.Reading;

/// What a device says to the station.
public sealed interface DeviceReport {

    /// The device's state changed.
    record Changed(DeviceState state) implements DeviceReport {}

    /// A running value.
    record Running(Live live) implements DeviceReport {}

    /// A finished, plausible measurement of the device's own (a cuff's result).
    record Measured(Reading reading, Provenance provenance) implements DeviceReport {}

    /// A running value that could be kept right now, offered with its provenance (an oximeter). The newest replaces the one before.
    record Keepable(Reading reading, Provenance provenance) implements DeviceReport {}

    /// What could be kept no longer can: the finger is out, the link is lost.
    record NothingToKeep() implements DeviceReport {}

    /// A measurement ended without a value: the device's own error by name.
    record Failed(Failure failure, int deviceCode) implements DeviceReport {}

    /// A measurement's value cannot be believed; `rawHex` is for the technician.
    record Implausible(Implausibility reason, String rawHex) implements DeviceReport {}
}
