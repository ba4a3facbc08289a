package fr.chevet.readings;

import java.util.List;
import java.util.Optional;

/// What a device shows while it measures. Never stored: it becomes a [Reading] only when somebody keeps it.
///
/// The newest replaces the one before, so it always says the whole state of its device.
public sealed interface Live {

    /// The pressure in the cuff now, in mmHg.
    record CuffPressure(int mmHg) implements Live {}

    /// Running oximetry. `value` is absent while the device searches, is held, or has no finger, and `absence` then says why.
    /// `plethysmogram` has the samples since the last one sent, 0 to 127, at `samplesPerSecond`; `beats` are indices into it.
    record RunningOximetry(Optional<Oximetry> value, Optional<Absence> absence, List<Integer> plethysmogram, List<Integer> beats,
            int samplesPerSecond)
            implements
                Live {
        public RunningOximetry {
            plethysmogram = List.copyOf(plethysmogram);
            beats = List.copyOf(beats);
            if (value.isPresent() == absence.isPresent()) {
                throw new IllegalArgumentException("a running value is there, or says why it is not");
            }
        }
    }

    /// The device shows nothing more: it stands still, or is gone.
    record Idle() implements Live {}

    /// Why a running value is absent.
    enum Absence {
        SENSOR_OFF,
        SEARCHING,
        NO_SIGNAL,
        INVALID,
        IMPLAUSIBLE,
        DISCONNECTED
    }
}
