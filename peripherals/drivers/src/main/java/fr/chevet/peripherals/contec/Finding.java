package fr.chevet.peripherals.contec;

import fr.chevet.readings.Flag;
import fr.chevet.readings.Live.Absence;
import fr.chevet.readings.Oximetry;
import fr.chevet.readings.Plausibility;
import java.util.OptionalDouble;

/// What a sample says: a value to show, or why there is none.
sealed interface Finding {
    /// Of 8. The protocol names no threshold; below this the bar on the device itself is hardly seen to move.
    int LOW_SIGNAL = 2;

    /// A value that no flag speaks against.
    record Value(Oximetry oximetry) implements Finding {}

    /// No value, for this reason.
    record None(Absence absence) implements Finding {}

    static Finding of(OximeterFrame.Sample sample) {
        if (sample.probeError()) {
            return new None(Absence.SENSOR_OFF);
        }
        if (sample.searching()) {
            return new None(Absence.SEARCHING);
        }
        if (sample.searchTooLong()) {
            return new None(Absence.NO_SIGNAL);
        }
        if (sample.pulsePerMinute() == 0xFF || sample.spo2Percent() == 0x7F) {
            return new None(Absence.INVALID);
        }
        OptionalDouble perfusion = sample.perfusionInvalid() || sample.perfusionHundredths() == 0xFFFF
                ? OptionalDouble.empty()
                : OptionalDouble.of(sample.perfusionHundredths() / 100.0);
        Oximetry oximetry = new Oximetry(sample.spo2Percent(), sample.pulsePerMinute(), perfusion, Flag.of(sample.signal() <= LOW_SIGNAL));
        return Plausibility.refusalOf(oximetry).isPresent() ? new None(Absence.IMPLAUSIBLE) : new Value(oximetry);
    }
}
