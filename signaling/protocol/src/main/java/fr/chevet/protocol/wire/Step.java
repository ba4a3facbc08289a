package fr.chevet.protocol.wire;

/// The nurse page's screens before the waiting room, in their order; the kiosk keeps which one is shown, so that a reload shows it again.
public enum Step {
    IDENTITY,
    CONSENT,
    REASON,
    BLOOD_PRESSURE,
    OXYGEN,
    SUMMARY
}
