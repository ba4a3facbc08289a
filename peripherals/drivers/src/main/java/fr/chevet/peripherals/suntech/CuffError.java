package fr.chevet.peripherals.suntech;

import fr.chevet.peripherals.Failure;
import java.util.Arrays;
import java.util.Optional;

/// The module's error codes by name. They are DECIMAL: 85 is the byte 55 in hex; published code that compares with 0x85 is wrong.
enum CuffError {
    WEAK_OR_NO_OSCILLOMETRIC_SIGNAL(1, Failure.WEAK_SIGNAL),
    ARTEFACT_OR_ERRATIC_SIGNAL(2, Failure.MOTION),
    OUT_OF_RANGE_AFTER_RETRIES(3, Failure.OUT_OF_RANGE),
    MEASUREMENT_TIME_LIMIT(4, Failure.TIME_LIMIT),
    PNEUMATIC_BLOCKAGE(85, Failure.BLOCKED_TUBE),
    ABORTED(86, Failure.STOPPED),
    INFLATE_TIMEOUT_LEAK_OR_LOOSE_CUFF(87, Failure.CUFF_LOOSE),
    SAFETY_TIMEOUT(88, Failure.SAFETY_TIMEOUT),
    CUFF_OVERPRESSURE(89, Failure.OVERPRESSURE),
    POWER_SUPPLY_OR_HARDWARE(90, Failure.HARDWARE),
    SAFETY_OVERRIDE_OR_AUTOZERO_FAILED(91, Failure.HARDWARE),
    TRANSDUCER_OUT_OF_RANGE(97, Failure.HARDWARE),
    CALIBRATION_DATA_FAILURE(99, Failure.HARDWARE);

    final int code;
    final Failure failure;

    CuffError(int code, Failure failure) {
        this.code = code;
        this.failure = failure;
    }

    /// The error of a code that is not 0; nothing for one the command set does not name.
    static Optional<CuffError> of(int code) {
        return Arrays.stream(values()).filter(error -> error.code == code).findFirst();
    }

    static Failure failureOf(int code) {
        return of(code).map(error -> error.failure).orElse(Failure.UNKNOWN_ERROR);
    }
}
