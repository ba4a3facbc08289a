package fr.chevet.peripherals.suntech;

import fr.chevet.peripherals.frame.Octets;

/// The commands this driver sends: `3A`, command, data, checksum.
final class CuffCommand {
    static final int HEADER = 0x3A;
    static final Octets START_ADULT = command(0x20);
    static final Octets PRESSURE = command(0x79, 0x05, 0x00);
    static final Octets RESULT = command(0x79, 0x03, 0x00);
    static final Octets ABORT = command(0x79, 0x01, 0x00);

    private CuffCommand() {}

    /// A command with its header and its checksum.
    static Octets command(int... body) {
        int[] whole = new int[body.length + 2];
        whole[0] = HEADER;
        System.arraycopy(body, 0, whole, 1, body.length);
        whole[whole.length - 1] = checksum(whole);
        return Octets.of(whole);
    }

    /// What brings the sum of `bytes` to 0 modulo 256.
    static int checksum(int... bytes) {
        int sum = 0;
        for (int value : bytes) {
            sum += value;
        }
        return -sum & 0xFF;
    }
}
