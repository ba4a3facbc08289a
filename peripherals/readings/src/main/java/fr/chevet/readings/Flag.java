package fr.chevet.readings;

/// What a device said of a condition: that it holds, that it does not, or nothing at all.
///
/// A flag that was not transmitted is not a *no*: "no arrhythmia" is a finding, silence is none.
public enum Flag {
    YES,
    NO,
    UNKNOWN;

    /// The flag of a bit that the device really transmits.
    public static Flag of(boolean set) {
        return set ? YES : NO;
    }
}
