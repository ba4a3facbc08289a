package fr.chevet.peripherals.contec;

import fr.chevet.readings.Live.RunningOximetry;
import fr.chevet.readings.Oximetry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The plethysmogram since the last report, with its beats.
final class Strip {
    static final int SAMPLES_PER_SECOND = 60;

    private final List<Integer> samples = new ArrayList<>();
    private final List<Integer> beats = new ArrayList<>();
    private boolean beating;

    /// The beat flag stays up for two or three samples: the first of them is the beat.
    void add(OximeterFrame.Sample sample) {
        if (sample.beat() && !beating) {
            beats.add(samples.size());
        }
        beating = sample.beat();
        samples.add(sample.plethysmogram());
    }

    boolean isEmpty() {
        return samples.isEmpty();
    }

    RunningOximetry cut(Oximetry value) {
        RunningOximetry running = new RunningOximetry(Optional.of(value), Optional.empty(), samples, beats, SAMPLES_PER_SECOND);
        clear();
        return running;
    }

    void clear() {
        samples.clear();
        beats.clear();
    }
}
