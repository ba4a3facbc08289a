package fr.chevet.protocol;

/// Why the patient comes, in the words that were said.
public record Reason(String text, Urgency urgency) {
    public Reason {
        text = Texts.require("reason", text, 1, 500);
    }
}
