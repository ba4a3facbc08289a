package fr.chevet.ops.bench;

/// One run's times to the first picture, in milliseconds: at the physician, and at the nurse.
record BothSides(double physician, double nurse) {
    /// When both see each other.
    double both() {
        return Math.max(physician, nurse);
    }
}
