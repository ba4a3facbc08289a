package fr.chevet.protocol;

/// How a consultation ended.
public enum Outcome {
    CONCLUDED,
    CONSENT_REFUSED,
    /// The patient left, or the professional gave up: nobody concluded.
    ABANDONED
}
