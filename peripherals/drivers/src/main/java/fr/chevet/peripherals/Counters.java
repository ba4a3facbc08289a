package fr.chevet.peripherals;

/// Errors of one device since its start: frames with a bad checksum, bytes passed over to find the next frame, replies that never came,
/// links opened again.
public record Counters(long frames, long badChecksums, long resyncs, long timeouts, long reopenings) {
    public static final Counters NONE = new Counters(0, 0, 0, 0, 0);
}
