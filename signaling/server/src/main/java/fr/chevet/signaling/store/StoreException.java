package fr.chevet.signaling.store;

/// The database did not do what was asked: a fault of the machine, never of a person.
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }

    public StoreException(String message) {
        super(message);
    }
}
