package fr.chevet.readings;

/// Why a decoded value cannot be believed. The reading is refused by this name, never clipped.
public enum Implausibility {
    SYSTOLIC_OUT_OF_RANGE,
    DIASTOLIC_OUT_OF_RANGE,
    MEAN_OUT_OF_RANGE,
    DIASTOLIC_NOT_BELOW_SYSTOLIC,
    MEAN_NOT_BETWEEN,
    PULSE_OUT_OF_RANGE,
    SPO2_OUT_OF_RANGE,
    PERFUSION_INDEX_OUT_OF_RANGE
}
