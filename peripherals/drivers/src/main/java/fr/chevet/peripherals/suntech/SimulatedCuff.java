package fr.chevet.peripherals.suntech;

/// The air in a simulated cuff: an adult cycle of about half a minute.
final class SimulatedCuff {
    private static final double INFLATION_MMHG_PER_SECOND = 32;
    private static final double DEFLATION_MMHG_PER_SECOND = 5.5;
    private static final double LOOSE_CUFF_REACHES_MMHG = 14;
    private static final double LOOSE_CUFF_SECONDS = 6;
    private static final double RIPPLE_MMHG = 1.5;

    private enum Phase {
        STILL,
        INFLATING,
        DEFLATING,
        RELEASING
    }

    private final SimulatedPatient patient;
    private Phase phase = Phase.STILL;
    private double targetMmHg;
    private double mmHg;
    private double seconds;
    private int plannedError;
    private boolean announce;

    SimulatedCuff(SimulatedPatient patient) {
        this.patient = patient;
    }

    /// Begins a cycle that ends with `error` (0 for a good one).
    void start(double initialMmHg, int error) {
        phase = Phase.INFLATING;
        targetMmHg = Math.max(initialMmHg, patient.systolicMmHg() + 30.0);
        plannedError = error;
        announce = true;
        seconds = 0;
    }

    /// Opens the valve; nothing is announced of the cycle that ends so.
    void release() {
        phase = mmHg > 0 ? Phase.RELEASING : Phase.STILL;
        announce = false;
    }

    boolean measuring() {
        return phase == Phase.INFLATING || phase == Phase.DEFLATING || (phase == Phase.RELEASING && announce);
    }

    /// What the transducer says, with the patient's beats on it where they are felt.
    int pressureMmHg() {
        boolean felt = phase == Phase.DEFLATING && mmHg < patient.systolicMmHg() + 10;
        double ripple = felt ? RIPPLE_MMHG * Math.sin(2 * Math.PI * seconds * patient.pulsePerMinute() / 60) : 0;
        return (int) Math.round(Math.max(0, mmHg + ripple));
    }

    /// Lets time pass; true when the cycle has just come to its end.
    boolean passed(double elapsed) {
        seconds += elapsed;
        switch (phase) {
            case STILL -> {
            }
            case INFLATING -> inflate(elapsed);
            case DEFLATING -> deflate(elapsed);
            case RELEASING -> mmHg *= Math.exp(-3 * elapsed);
        }
        if (phase == Phase.RELEASING && mmHg < 3) {
            mmHg = 0;
            phase = Phase.STILL;
            boolean ended = announce;
            announce = false;
            return ended;
        }
        return false;
    }

    private void inflate(double elapsed) {
        if (plannedError == CuffError.INFLATE_TIMEOUT_LEAK_OR_LOOSE_CUFF.code) {
            mmHg = Math.min(LOOSE_CUFF_REACHES_MMHG, mmHg + INFLATION_MMHG_PER_SECOND * elapsed);
            phase = seconds > LOOSE_CUFF_SECONDS ? Phase.RELEASING : phase;
        } else {
            mmHg += INFLATION_MMHG_PER_SECOND * elapsed;
            phase = mmHg >= targetMmHg ? Phase.DEFLATING : phase;
        }
    }

    private void deflate(double elapsed) {
        mmHg -= DEFLATION_MMHG_PER_SECOND * elapsed;
        double enough = plannedError == 0 ? patient.diastolicMmHg() - 15.0 : patient.meanMmHg();
        phase = mmHg <= enough ? Phase.RELEASING : phase;
    }
}
