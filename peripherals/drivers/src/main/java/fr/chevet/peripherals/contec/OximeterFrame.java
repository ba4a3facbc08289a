package fr.chevet.peripherals.contec;

import fr.chevet.peripherals.frame.Octets;

/// What the oximeter said in one packet.
sealed interface OximeterFrame {

    /// One of 60 a second. `signal` is 0 to 8; `pulsePerMinute`, `spo2Percent` and `perfusionHundredths` are as sent: 255, 127 and 65535 stand
    /// for "none", and nothing of it may be shown while a flag says so.
    record Sample(int signal, boolean searchTooLong, boolean lowSaturation, boolean beat, boolean probeError, int plethysmogram,
            boolean searching, int bar, boolean perfusionInvalid, int pulsePerMinute, int spo2Percent, int perfusionHundredths)
            implements
                OximeterFrame {}

    /// Live data were stopped.
    record LiveStopped() implements OximeterFrame {}

    /// The oximeter is about to leave; it switches off when the finger has been out for a while.
    record Leaving(int reason) implements OximeterFrame {}

    /// A packet this driver has no use for, its data restored to eight bits.
    record Notice(int type, Octets data) implements OximeterFrame {}
}
