package fr.chevet.peripherals.suntech;

import fr.chevet.peripherals.frame.Octets;
import java.util.ArrayList;
import java.util.List;

/// Cuts the host's commands, for the module's side.
final class CommandReader {
    static final int INITIAL_PRESSURE = 0x17;

    private final byte[] buffer = new byte[8];
    private int held;

    /// What the module heard.
    sealed interface Heard {
        record Command(Octets octets) implements Heard {}

        record Garbled() implements Heard {}
    }

    List<Heard> feed(Octets bytes) {
        List<Heard> heard = new ArrayList<>();
        for (int i = 0; i < bytes.length(); i++) {
            if (held == 0 && bytes.at(i) != CuffCommand.HEADER) {
                continue;
            }
            buffer[held++] = (byte) bytes.at(i);
            if (held >= 2 && held == length(buffer[1] & 0xFF)) {
                heard.add(sum() == 0 ? new Heard.Command(Octets.copyOf(buffer, held)) : new Heard.Garbled());
                held = 0;
            }
        }
        return heard;
    }

    private int sum() {
        int sum = 0;
        for (int i = 0; i < held; i++) {
            sum += buffer[i];
        }
        return sum & 0xFF;
    }

    private static int length(int command) {
        return switch (command) {
            case INITIAL_PRESSURE, 0x79 -> 5;
            case 0x0C -> 6;
            default -> 3;
        };
    }
}
