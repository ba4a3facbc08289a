package fr.chevet.peripherals.suntech;

import fr.chevet.peripherals.DeviceReport;
import fr.chevet.peripherals.Failure;
import fr.chevet.peripherals.frame.Octets;
import fr.chevet.readings.BloodPressure;
import fr.chevet.readings.Flag;
import fr.chevet.readings.Plausibility;
import fr.chevet.readings.Provenance;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/// Judges the results the module hands out. It keeps its last one, so a result proves nothing by itself: it could be the patient's before.
final class CuffResults {
    private final String slot;
    private Optional<Octets> last = Optional.empty();

    CuffResults(String slot) {
        this.slot = slot;
    }

    /// How this measurement was seen to end.
    enum Ending {
        /// The module said so, after the cuff had been inflated.
        DONE,
        /// The module said that it failed.
        ERROR,
        /// No word of the end, or one that may be left over: a value counts only if it is not the one the module had before.
        UNHEARD
    }

    boolean known() {
        return last.isPresent();
    }

    /// A result that belongs to no measurement of ours.
    void remember(Octets raw) {
        last = Optional.of(raw);
    }

    /// [DeviceReport.Measured], [DeviceReport.Implausible] or [DeviceReport.Failed].
    DeviceReport report(CuffFrame.Result result, Octets raw, Ending ending, Instant hostTime) {
        boolean proven = switch (ending) {
            case DONE -> true;
            case ERROR -> false;
            case UNHEARD -> last.isPresent() && !last.get().equals(raw);
        };
        remember(raw);
        if (result.errorCode() != 0) {
            return new DeviceReport.Failed(CuffError.failureOf(result.errorCode()), result.errorCode());
        }
        if (!proven) {
            return new DeviceReport.Failed(ending == Ending.ERROR ? Failure.UNKNOWN_ERROR : Failure.NO_ANSWER, 0);
        }
        BloodPressure reading = new BloodPressure(result.systolicMmHg(), result.diastolicMmHg(), result.meanMmHg(),
                result.pulsePerMinute() == 0 ? OptionalInt.empty() : OptionalInt.of(result.pulsePerMinute()), Flag.UNKNOWN, Flag.UNKNOWN);
        return Plausibility.refusalOf(reading).<DeviceReport>map(reason -> new DeviceReport.Implausible(reason, raw.hex()))
                .orElseGet(() -> new DeviceReport.Measured(reading,
                        new Provenance(slot, SunTechAdvantage.MODEL, SunTechAdvantage.ID, raw.hex(), Optional.empty(), hostTime)));
    }
}
