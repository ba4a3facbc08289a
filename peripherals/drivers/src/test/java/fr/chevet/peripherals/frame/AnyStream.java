package fr.chevet.peripherals.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/// What must hold of every framer for any bytes at all.
public final class AnyStream {
    private AnyStream() {}

    /// Any chunking gives the same frames as one feed.
    public static void isFramedAlike(Supplier<Framer> framers, byte[] bytes, long seed) {
        Octets all = Octets.copyOf(bytes, bytes.length);
        Random cuts = new Random(seed);
        Framer chunked = framers.get();
        List<Frame> frames = new ArrayList<>();
        for (int from = 0; from < bytes.length;) {
            int to = Math.min(bytes.length, from + 1 + cuts.nextInt(40));
            frames.addAll(chunked.feed(Feeding.part(all, from, to)));
            from = to;
        }

        Framer atOnce = framers.get();
        assertThat(frames).isEqualTo(atOnce.feed(all));
        assertThat(chunked.skipped()).isEqualTo(atOnce.skipped());
        assertThat(chunked.held()).isEqualTo(atOnce.held());
    }

    /// Every byte is in a frame, passed over, or held; and few are held.
    public static void isAccountedFor(Framer framer, byte[] bytes, int longest) {
        long framed = 0;
        for (byte value : bytes) {
            framed += framer.feed(Octets.of(value)).stream().mapToInt(frame -> frame.octets().length()).sum();
            assertThat(framer.held()).isLessThan(longest);
        }
        assertThat(framed + framer.skipped() + framer.held()).isEqualTo(bytes.length);
        framed += framer.gap().stream().mapToInt(frame -> frame.octets().length()).sum();
        assertThat(framer.held()).isZero();
        assertThat(framed + framer.skipped()).isEqualTo(bytes.length);
    }

    /// Frames in order, with noise between some of them.
    public static byte[] noisy(List<Octets> frames, long seed) {
        Random random = new Random(seed);
        List<Octets> parts = new ArrayList<>();
        for (Octets frame : frames) {
            if (random.nextInt(3) == 0) {
                byte[] noise = new byte[random.nextInt(12)];
                random.nextBytes(noise);
                parts.add(Octets.copyOf(noise, noise.length));
            }
            parts.add(frame);
        }
        return Feeding.glued(parts.toArray(Octets[]::new)).toArray();
    }
}
