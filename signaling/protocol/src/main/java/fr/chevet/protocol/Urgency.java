package fr.chevet.protocol;

/// How soon a physician should come, most urgent first: the order of the waiting room.
public enum Urgency {
    VITAL,
    SOON,
    ROUTINE
}
