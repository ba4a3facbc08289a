package fr.chevet.protocol.wire;

import java.util.Optional;

/// A device as the nurse page shows it. `lastFailure` is why its last measurement gave no value, until the next one starts; `implausible` names a value that
/// was refused; `keepable` says that a running value could be kept now.
public record FittedDevice(String slot, String kind, String model, String state, Optional<Failed> lastFailure, Optional<String> implausible,
        boolean keepable) {
    /// The failure's name and the device's own code, small, for the technician.
    public record Failed(String failure, int code) {}
}
