package fr.chevet.peripherals;

/// Why a measurement ended without a value. Each has a sentence and an advice on the nurse's page.
public enum Failure {
    WEAK_SIGNAL,
    MOTION,
    OUT_OF_RANGE,
    TIME_LIMIT,
    BLOCKED_TUBE,
    STOPPED,
    CUFF_LOOSE,
    SAFETY_TIMEOUT,
    OVERPRESSURE,
    HARDWARE,
    BUSY,
    NO_ANSWER,
    DISCONNECTED,
    UNKNOWN_ERROR
}
