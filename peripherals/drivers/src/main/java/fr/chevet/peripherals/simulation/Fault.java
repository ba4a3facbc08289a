package fr.chevet.peripherals.simulation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What can go wrong with a simulated device.
public enum Fault {
    BAD_CHECKSUM(Extent.FRAME),
    DROPPED_BYTE(Extent.FRAME),
    NOISE(Extent.FRAME),
    CUT_FRAME(Extent.FRAME),
    BUSY(Extent.MEASUREMENT),
    CUFF_LOOSE(Extent.MEASUREMENT),
    MOTION(Extent.MEASUREMENT),
    /// The device neither listens nor answers.
    STALL(Extent.LASTING),
    FINGER_OUT(Extent.LASTING),
    UNPLUGGED(Extent.LASTING);

    private final Extent extent;

    Fault(Extent extent) {
        this.extent = extent;
    }

    public Extent extent() {
        return extent;
    }

    /// As a command line has it: "bad-checksum".
    public String option() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Fault> byOption(String option) {
        return Arrays.stream(values()).filter(fault -> fault.option().equals(option)).findFirst();
    }

    /// What one occurrence of a fault spoils.
    public enum Extent {
        FRAME,
        MEASUREMENT,
        /// Lasts until [Simulator#heal].
        LASTING
    }
}
