package fr.chevet.protocol;

/// What the patient said to being seen from afar.
public enum Consent {
    NOT_ASKED,
    GIVEN,
    REFUSED
}
