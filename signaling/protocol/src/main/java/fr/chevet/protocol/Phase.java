package fr.chevet.protocol;

/// Where a consultation stands; it follows from its facts.
public enum Phase {
    /// No fact yet.
    NEW,
    PREPARING,
    WAITING,
    IN_CALL,
    CONCLUDED,
    ENDED
}
