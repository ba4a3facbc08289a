package fr.chevet.ops.bench;

/// The runs of one way to call.
final class CallSamples {
    final Samples physician = new Samples();
    final Samples nurse = new Samples();
    final Samples both = new Samples();

    void add(BothSides run) {
        physician.add(run.physician());
        nurse.add(run.nurse());
        both.add(run.both());
    }

    void print(Table table, String way) {
        table.row(way + ": at the physician", physician);
        table.row(way + ": at the nurse", nurse);
        table.row(way + ": at both", both);
    }
}
