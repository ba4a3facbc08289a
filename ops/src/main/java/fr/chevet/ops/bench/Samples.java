package fr.chevet.ops.bench;

import java.util.ArrayList;
import java.util.List;

/// What one measure gave, run by run.
final class Samples {
    private final List<Double> values = new ArrayList<>();

    void add(double value) {
        values.add(value);
    }

    int size() {
        return values.size();
    }

    double median() {
        List<Double> sorted = sorted();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }

    /// By the nearest rank: below a hundred samples it is the worst of them.
    double p99() {
        List<Double> sorted = sorted();
        return sorted.get((int) Math.ceil(0.99 * sorted.size()) - 1);
    }

    private List<Double> sorted() {
        if (values.isEmpty()) {
            throw new Unmeasured("there is not one sample");
        }
        return values.stream().sorted().toList();
    }

    /// Each sample less the other's of the same run.
    Samples less(Samples other) {
        Samples difference = new Samples();
        for (int run = 0; run < Math.min(size(), other.size()); run++) {
            difference.add(values.get(run) - other.values.get(run));
        }
        return difference;
    }
}
