package fr.chevet.readings;

import java.util.Optional;

/// What a living patient's reading can be. Bounds of blood pressure and pulse are those of the SunTech Advantage command set; SpO2 below 50 %
/// is outside what any finger oximeter is calibrated for.
public final class Plausibility {
    private Plausibility() {}

    /// The reason why `reading` cannot be believed, or nothing when it can.
    public static Optional<Implausibility> refusalOf(Reading reading) {
        return switch (reading) {
            case BloodPressure pressure -> refusalOf(pressure);
            case Oximetry oximetry -> refusalOf(oximetry);
        };
    }

    private static Optional<Implausibility> refusalOf(BloodPressure pressure) {
        if (outside(pressure.systolicMmHg(), 40, 260)) {
            return Optional.of(Implausibility.SYSTOLIC_OUT_OF_RANGE);
        }
        if (outside(pressure.diastolicMmHg(), 20, 200)) {
            return Optional.of(Implausibility.DIASTOLIC_OUT_OF_RANGE);
        }
        if (outside(pressure.meanMmHg(), 26, 220)) {
            return Optional.of(Implausibility.MEAN_OUT_OF_RANGE);
        }
        if (pressure.diastolicMmHg() >= pressure.systolicMmHg()) {
            return Optional.of(Implausibility.DIASTOLIC_NOT_BELOW_SYSTOLIC);
        }
        if (outside(pressure.meanMmHg(), pressure.diastolicMmHg(), pressure.systolicMmHg())) {
            return Optional.of(Implausibility.MEAN_NOT_BETWEEN);
        }
        if (pressure.pulsePerMinute().isPresent() && outside(pressure.pulsePerMinute().getAsInt(), 30, 220)) {
            return Optional.of(Implausibility.PULSE_OUT_OF_RANGE);
        }
        return Optional.empty();
    }

    private static Optional<Implausibility> refusalOf(Oximetry oximetry) {
        if (outside(oximetry.spo2Percent(), 50, 100)) {
            return Optional.of(Implausibility.SPO2_OUT_OF_RANGE);
        }
        if (outside(oximetry.pulsePerMinute(), 25, 250)) {
            return Optional.of(Implausibility.PULSE_OUT_OF_RANGE);
        }
        double index = oximetry.perfusionIndexPercent().orElse(1);
        if (!(index >= 0 && index <= 30)) {
            return Optional.of(Implausibility.PERFUSION_INDEX_OUT_OF_RANGE);
        }
        return Optional.empty();
    }

    private static boolean outside(int value, int lowest, int highest) {
        return value < lowest || value > highest;
    }
}
