package fr.chevet.peripherals.suntech;

import fr.chevet.peripherals.frame.Octets;

/// What the module said in one frame.
sealed interface CuffFrame {

    /// A status character.
    record Status(Word word) implements CuffFrame {}

    /// The pressure in the cuff.
    record Pressure(int mmHg) implements CuffFrame {}

    /// The last measurement, whoever's it was; its values mean nothing unless `errorCode` is 0.
    record Result(int systolicMmHg, int diastolicMmHg, int meanMmHg, int pulsePerMinute, int beats, int status, int errorCode)
            implements
                CuffFrame {}

    /// A frame this driver has no use for.
    record Other(Octets octets) implements CuffFrame {}

    /// The status characters.
    enum Word {
        ACCEPTED('O'),
        DONE('K'),
        ABORTED('A'),
        BUSY('B'),
        ERROR('E'),
        NOT_EXECUTED('N'),
        UNRECOGNISED('D'),
        ASLEEP('S'),
        TIMED_OUT('T');

        final int character;

        Word(int character) {
            this.character = character;
        }
    }
}
