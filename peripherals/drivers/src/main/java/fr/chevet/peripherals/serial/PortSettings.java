package fr.chevet.peripherals.serial;

/// How a serial line is set. Never any flow control: XON/XOFF would eat bytes of binary protocols.
public record PortSettings(int baud, int dataBits, int stopBits, Parity parity) {

    /// Eight data bits, no parity, one stop bit.
    public static PortSettings eightNoneOne(int baud) {
        return new PortSettings(baud, 8, 1, Parity.NONE);
    }

    /// The parity bit of each character.
    public enum Parity {
        NONE,
        ODD,
        EVEN
    }
}
