package fr.chevet.peripherals.contec;

import fr.chevet.peripherals.frame.Octets;

/// Reads whole packets. Bit `i` of the second byte is bit 7 of data byte `i`; a decoder that drops it reads a pulse of 138 as 10.
final class Cms50Decoder {
    private Cms50Decoder() {}

    static OximeterFrame decode(Octets packet) {
        Octets data = data(packet);
        return switch (packet.at(0)) {
            case 0x01 -> sample(data);
            case 0x0C -> new OximeterFrame.LiveStopped();
            case 0x0D -> new OximeterFrame.Leaving(data.at(0));
            default -> new OximeterFrame.Notice(packet.at(0), data);
        };
    }

    private static OximeterFrame sample(Octets data) {
        int flags = data.at(0);
        return new OximeterFrame.Sample(flags & 0x0F, bit(flags, 4), bit(flags, 5), bit(flags, 6), bit(flags, 7), data.at(1) & 0x7F,
                bit(data.at(1), 7), data.at(2) & 0x0F, bit(data.at(2), 4), data.at(3), data.at(4), data.unsigned16(5));
    }

    private static Octets data(Octets packet) {
        int[] data = new int[Math.max(0, packet.length() - 2)];
        for (int i = 0; i < data.length; i++) {
            data[i] = (packet.at(2 + i) & 0x7F) | ((packet.at(1) >> i & 1) << 7);
        }
        return Octets.of(data);
    }

    private static boolean bit(int value, int index) {
        return (value >> index & 1) != 0;
    }
}
