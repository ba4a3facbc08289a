package fr.chevet.peripherals.contec;

import fr.chevet.peripherals.frame.Octets;

/// The commands this driver sends, always nine bytes.
final class OximeterCommand {
    static final int LENGTH = 9;
    static final int HEADER = 0x7D;
    static final int START = 0xA1;
    static final int STOP = 0xA2;
    static final int ALIVE = 0xAF;
    static final Octets START_LIVE = command(START);
    static final Octets STOP_LIVE = command(STOP);
    static final Octets KEEP_ALIVE = command(ALIVE);

    private OximeterCommand() {}

    private static Octets command(int code) {
        return Octets.of(HEADER, 0x81, code, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80);
    }
}
