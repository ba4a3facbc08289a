package fr.chevet.peripherals.frame;

import java.util.Arrays;
import java.util.HexFormat;

/// A run of bytes as it crossed a line. It never changes, and reads bytes unsigned.
public final class Octets {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private final byte[] bytes;

    private Octets(byte[] bytes) {
        this.bytes = bytes;
    }

    public static Octets of(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return new Octets(bytes);
    }

    /// The first `length` of `bytes`.
    public static Octets copyOf(byte[] bytes, int length) {
        return new Octets(Arrays.copyOf(bytes, length));
    }

    /// Hex digits, white space between them or not.
    public static Octets parseHex(String hex) {
        return new Octets(HEX.parseHex(hex.replaceAll("\\s", "")));
    }

    public int length() {
        return bytes.length;
    }

    /// The byte at `index`, 0 to 255.
    public int at(int index) {
        return bytes[index] & 0xFF;
    }

    /// Two bytes at `index`, little-endian, 0 to 65535.
    public int unsigned16(int index) {
        return at(index) | (at(index + 1) << 8);
    }

    /// Two bytes at `index`, little-endian, two's complement.
    public int signed16(int index) {
        return (short) unsigned16(index);
    }

    /// Upper-case hex without spaces, as a reading's provenance carries it.
    public String hex() {
        return HEX.formatHex(bytes);
    }

    public byte[] toArray() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Octets octets && Arrays.equals(bytes, octets.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return hex();
    }
}
