package fr.chevet.peripherals.contec;

import fr.chevet.peripherals.frame.Frame;
import fr.chevet.peripherals.frame.Framer;
import fr.chevet.peripherals.frame.Octets;
import java.util.ArrayList;
import java.util.List;

/// Cuts packets of protocol V7.0: the first byte is the type and the only one with bit 7 clear; the type gives the length. No checksum, so a
/// byte with bit 7 clear before the end means that the packet was cut, and begins the next one.
final class Cms50Framer implements Framer {
    static final int LONGEST = 9;

    private final byte[] buffer = new byte[LONGEST];
    private int held;
    private long skipped;
    private boolean adjoining;

    @Override
    public List<Frame> feed(Octets bytes) {
        List<Frame> frames = new ArrayList<>();
        for (int i = 0; i < bytes.length(); i++) {
            int value = bytes.at(i);
            boolean type = (value & 0x80) == 0;
            if (type) {
                giveUp();
            }
            if (type ? length(value) > 0 : held > 0) {
                buffer[held++] = (byte) value;
            } else {
                skipped++;
                adjoining = false;
            }
            if (held > 0 && held == length(buffer[0])) {
                frames.add(new Frame(Octets.copyOf(buffer, held), adjoining));
                adjoining = true;
                held = 0;
            }
        }
        return frames;
    }

    @Override
    public List<Frame> gap() {
        giveUp();
        return List.of();
    }

    /// Whole length of a packet of `type`, 0 for a type the protocol does not have.
    private static int length(int type) {
        return switch (type) {
            case 0x01, 0x02, 0x03, 0x04, 0x05, 0x11, 0x15 -> 9;
            case 0x07, 0x08, 0x0F, 0x12 -> 8;
            case 0x09 -> 6;
            case 0x06, 0x0A, 0x0B -> 4;
            case 0x0D, 0x0E, 0x10 -> 3;
            case 0x0C -> 2;
            default -> 0;
        };
    }

    private void giveUp() {
        if (held > 0) {
            skipped += held;
            held = 0;
            adjoining = false;
        }
    }

    @Override
    public void reset() {
        held = 0;
        adjoining = false;
    }

    @Override
    public int held() {
        return held;
    }

    @Override
    public long skipped() {
        return skipped;
    }

    @Override
    public long badChecksums() {
        return 0;
    }
}
