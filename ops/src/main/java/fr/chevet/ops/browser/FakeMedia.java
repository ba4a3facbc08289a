package fr.chevet.ops.browser;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// The picture and sound one side sends: a ground of one colour with a bright bar that wanders from left to right once a second, and a tone that comes
/// and goes, so that neither a still picture, the other side's picture nor a constant hum passes for it.
public enum FakeMedia {
    STATION(82, 90, 240, 523),
    PHYSICIAN(41, 240, 110, 784);

    private static final int WIDTH = 640;
    private static final int HEIGHT = 360;
    private static final int FRAMES_PER_SECOND = 30;
    private static final int BAR_WIDTH = 40;
    private static final int SAMPLES_PER_SECOND = 48_000;

    private final int luma;
    private final int blueness;
    private final int redness;
    private final int toneHertz;

    FakeMedia(int luma, int blueness, int redness, int toneHertz) {
        this.luma = luma;
        this.blueness = blueness;
        this.redness = redness;
        this.toneHertz = toneHertz;
    }

    /// The tone's frequency.
    public int toneHertz() {
        return toneHertz;
    }

    /// Whether the ground is red rather than blue: what a page's pixels are told apart by.
    public boolean red() {
        return redness > blueness;
    }

    /// Writes one second of picture as YUV4MPEG2, the format Chromium's fake camera plays in a loop.
    public Path writePicture(Path folder) throws IOException {
        Path file = folder.resolve(name().toLowerCase(java.util.Locale.ROOT) + ".y4m");
        byte[] blue = filled(WIDTH * HEIGHT / 4, blueness);
        byte[] red = filled(WIDTH * HEIGHT / 4, redness);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write("YUV4MPEG2 W%d H%d F%d:1 Ip A1:1 C420jpeg\n".formatted(WIDTH, HEIGHT, FRAMES_PER_SECOND)
                    .getBytes(StandardCharsets.US_ASCII));
            for (int frame = 0; frame < FRAMES_PER_SECOND; frame++) {
                out.write("FRAME\n".getBytes(StandardCharsets.US_ASCII));
                out.write(lumaOf(frame));
                out.write(blue);
                out.write(red);
            }
        }
        return file;
    }

    private byte[] lumaOf(int frame) {
        byte[] plane = filled(WIDTH * HEIGHT, luma);
        int left = frame * (WIDTH - BAR_WIDTH) / (FRAMES_PER_SECOND - 1);
        for (int row = 0; row < HEIGHT; row++) {
            Arrays.fill(plane, row * WIDTH + left, row * WIDTH + left + BAR_WIDTH, (byte) 235);
        }
        return plane;
    }

    private static byte[] filled(int size, int value) {
        byte[] plane = new byte[size];
        Arrays.fill(plane, (byte) value);
        return plane;
    }

    /// Writes two seconds of sound as WAV, 16-bit mono: 350 ms of tone, 150 ms of silence, since a voice's noise suppression would take a steady tone away.
    public Path writeSound(Path folder) throws IOException {
        Path file = folder.resolve(name().toLowerCase(java.util.Locale.ROOT) + ".wav");
        int samples = 2 * SAMPLES_PER_SECOND;
        ByteBuffer wav = ByteBuffer.allocate(44 + 2 * samples).order(ByteOrder.LITTLE_ENDIAN);
        wav.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + 2 * samples).put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII));
        wav.putInt(16).putShort((short) 1).putShort((short) 1).putInt(SAMPLES_PER_SECOND).putInt(2 * SAMPLES_PER_SECOND).putShort((short) 2)
                .putShort((short) 16);
        wav.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(2 * samples);
        for (int n = 0; n < samples; n++) {
            double seconds = (double) n / SAMPLES_PER_SECOND;
            double within = seconds % 0.5;
            double envelope = within < 0.35 ? Math.min(1, Math.min(within, 0.35 - within) / 0.01) : 0;
            wav.putShort((short) (0.5 * Short.MAX_VALUE * envelope * Math.sin(2 * Math.PI * toneHertz * seconds)));
        }
        Files.write(file, wav.array());
        return file;
    }
}
