package fr.chevet.peripherals.frame;

import java.util.List;

/// Cuts a stream of bytes into frames, however it is chunked, and finds the next frame after noise. It keeps no more bytes than its longest
/// frame has, and nothing it is fed makes it throw.
public interface Framer {
    /// The frames that these bytes complete, in order.
    List<Frame> feed(Octets bytes);

    /// The line fell silent amidst a frame: gives the unfinished frame up, and returns frames that were waiting behind its first byte.
    List<Frame> gap();

    /// Forgets unfinished bytes, for a link that was opened again.
    void reset();

    /// Bytes of an unfinished frame.
    int held();

    /// Bytes passed over so far.
    long skipped();

    /// Frames refused for their checksum so far.
    long badChecksums();
}
