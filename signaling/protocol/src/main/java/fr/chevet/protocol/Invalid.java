package fr.chevet.protocol;

/// A value that its type refuses; the message says which and why, without the value itself.
public final class Invalid extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    public Invalid(String message) {
        super(message);
    }
}
