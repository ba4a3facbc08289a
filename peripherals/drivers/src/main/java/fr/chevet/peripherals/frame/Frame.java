package fr.chevet.peripherals.frame;

/// One whole frame. `adjoining` says that it came right behind another good frame, with no byte passed over between: where a protocol has no
/// checksum, that is all the proof there is.
public record Frame(Octets octets, boolean adjoining) {}
