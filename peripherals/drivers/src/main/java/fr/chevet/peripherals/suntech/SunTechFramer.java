package fr.chevet.peripherals.suntech;

import fr.chevet.peripherals.frame.Frame;
import fr.chevet.peripherals.frame.Framer;
import fr.chevet.peripherals.frame.Octets;
import java.util.ArrayList;
import java.util.List;

/// Cuts the module's answers: `3E`, length of the whole frame, data, and a checksum that brings the sum of all bytes to 0 modulo 256.
///
/// After a frame that does not hold, only its first byte is passed over: a good frame may begin inside it.
final class SunTechFramer implements Framer {
    static final int START = 0x3E;
    static final int SHORTEST = 4;
    static final int LONGEST = 0x43;

    private final byte[] buffer = new byte[LONGEST];
    private int held;
    private long skipped;
    private long badChecksums;
    private boolean adjoining;

    @Override
    public List<Frame> feed(Octets bytes) {
        List<Frame> frames = new ArrayList<>();
        for (int i = 0; i < bytes.length(); i++) {
            buffer[held++] = (byte) bytes.at(i);
            scan(frames);
        }
        return frames;
    }

    @Override
    public List<Frame> gap() {
        List<Frame> frames = new ArrayList<>();
        while (held > 0) {
            passOver();
            scan(frames);
        }
        return frames;
    }

    private void scan(List<Frame> frames) {
        while (held > 0) {
            int length = held < 2 ? SHORTEST : buffer[1] & 0xFF;
            if (buffer[0] != START || length < SHORTEST || length > LONGEST) {
                passOver();
            } else if (held < 2 || held < length) {
                return;
            } else if (sum(length) != 0) {
                badChecksums++;
                passOver();
            } else {
                frames.add(new Frame(Octets.copyOf(buffer, length), adjoining));
                adjoining = true;
                remove(length);
            }
        }
    }

    private int sum(int length) {
        int sum = 0;
        for (int i = 0; i < length; i++) {
            sum += buffer[i];
        }
        return sum & 0xFF;
    }

    private void passOver() {
        skipped++;
        adjoining = false;
        remove(1);
    }

    private void remove(int count) {
        held -= count;
        System.arraycopy(buffer, count, buffer, 0, held);
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
        return badChecksums;
    }
}
