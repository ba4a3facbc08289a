package fr.chevet.ops.bench;

/// Something that was to be measured did not happen.
public final class Unmeasured extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unmeasured(String message) {
        super(message);
    }
}
