package fr.chevet.peripherals;

/// Where a device stands, as the nurse understands it.
public enum DeviceState {
    /// Its port is not there, or does not open.
    ABSENT,
    /// The port is open and the device has not answered yet.
    SILENT,
    READY,
    MEASURING,
    /// Told to stop, not yet confirmed.
    STOPPING
}
