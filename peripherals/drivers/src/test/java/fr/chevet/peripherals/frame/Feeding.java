package fr.chevet.peripherals.frame;

import java.util.ArrayList;
import java.util.List;

/// Ways to hand bytes to a framer.
public final class Feeding {
    private Feeding() {}

    public static List<Octets> whole(Framer framer, Octets... parts) {
        List<Octets> frames = new ArrayList<>();
        for (Octets part : parts) {
            framer.feed(part).forEach(frame -> frames.add(frame.octets()));
        }
        return frames;
    }

    public static List<Octets> byteByByte(Framer framer, Octets bytes) {
        return inChunks(framer, bytes, 1);
    }

    public static List<Octets> inChunks(Framer framer, Octets bytes, int size) {
        List<Octets> frames = new ArrayList<>();
        for (int from = 0; from < bytes.length(); from += size) {
            frames.addAll(whole(framer, part(bytes, from, Math.min(bytes.length(), from + size))));
        }
        return frames;
    }

    /// All of it, then the silence after which unfinished bytes are given up.
    public static List<Octets> thenSilence(Framer framer, Octets bytes) {
        List<Octets> frames = whole(framer, bytes);
        framer.gap().forEach(frame -> frames.add(frame.octets()));
        return frames;
    }

    public static Octets part(Octets bytes, int from, int to) {
        int[] values = new int[to - from];
        for (int i = from; i < to; i++) {
            values[i - from] = bytes.at(i);
        }
        return Octets.of(values);
    }

    public static Octets glued(Octets... parts) {
        StringBuilder hex = new StringBuilder();
        for (Octets part : parts) {
            hex.append(part.hex());
        }
        return Octets.parseHex(hex.toString());
    }

    public static Octets flipped(Octets bytes, int index, int mask) {
        byte[] changed = bytes.toArray();
        changed[index] ^= (byte) mask;
        return Octets.copyOf(changed, changed.length);
    }
}
