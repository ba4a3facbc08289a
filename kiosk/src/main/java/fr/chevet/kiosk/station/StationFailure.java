package fr.chevet.kiosk.station;

/// What keeps the station from starting or enrolling, in a sentence for who stands before it.
public final class StationFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    public StationFailure(String sentence) {
        super(sentence);
    }

    public StationFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
