package fr.chevet.peripherals.suntech;

import fr.chevet.peripherals.dialogue.Bench;
import fr.chevet.peripherals.frame.Octets;
import org.junit.jupiter.api.BeforeEach;

/// A dialogue with a module that is at rest and still has the result of the patient before.
abstract class CuffBench {
    static final String ACCEPTED = "3E044F6F";
    static final String DONE = "3E044B73";
    static final String ABORTED = "3E04417D";
    static final String BUSY = "3E04427C";
    static final String ERROR = "3E044579";
    static final String NOT_EXECUTED = "3E044E70";
    static final String MMHG_182 = "3E05B60007";
    static final String MMHG_0 = "3E050000BD";
    static final String OLD_RESULT = "3E1873004A001E01000000000000310755005800000000E9";
    static final Octets NEW_RESULT = result(134, 82, 99, 71, 0);

    final Bench bench = new Bench(outlet -> new SunTechDialogue(outlet, "tensiometer-1"));

    @BeforeEach
    void open_and_learn_the_old_result() {
        bench.dialogue.opened(bench.now());
        bench.passMillis(10);
        bench.hear(ABORTED);
        bench.passMillis(150);
        bench.hear(OLD_RESULT);
        bench.reports.clear();
        bench.passMillis(1000);
    }

    final void inflate() {
        bench.dialogue.start(bench.now());
        bench.passMillis(20);
        bench.hear(ACCEPTED);
        bench.passMillis(300);
        bench.hear(MMHG_182);
    }

    static Octets result(int systolic, int diastolic, int mean, int pulse, int error) {
        int[] frame = new int[24];
        frame[0] = SunTechFramer.START;
        frame[1] = 24;
        frame[2] = systolic;
        frame[4] = diastolic;
        frame[16] = pulse;
        frame[18] = mean;
        frame[20] = error;
        frame[23] = CuffCommand.checksum(frame);
        return Octets.of(frame);
    }
}
