package fr.chevet.peripherals.suntech;

import fr.chevet.peripherals.frame.Octets;

/// Reads whole frames of the module. Pure: the same bytes always mean the same.
final class SunTechDecoder {
    private static final int STATUS_LENGTH = 4;
    private static final int PRESSURE_LENGTH = 5;
    private static final int RESULT_LENGTH = 24;

    private SunTechDecoder() {}

    static CuffFrame decode(Octets frame) {
        return switch (frame.length()) {
            case STATUS_LENGTH -> status(frame);
            case PRESSURE_LENGTH -> new CuffFrame.Pressure(frame.signed16(2));
            case RESULT_LENGTH -> new CuffFrame.Result(frame.unsigned16(2), frame.unsigned16(4), frame.unsigned16(18), frame.at(16),
                    frame.at(6), frame.at(7), frame.at(20));
            default -> new CuffFrame.Other(frame);
        };
    }

    private static CuffFrame status(Octets frame) {
        for (CuffFrame.Word word : CuffFrame.Word.values()) {
            if (word.character == frame.at(2)) {
                return new CuffFrame.Status(word);
            }
        }
        return new CuffFrame.Other(frame);
    }
}
