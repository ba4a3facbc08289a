package fr.chevet.protocol;

/// Bounds of what people and pages may write.
final class Texts {
    private Texts() {}

    /// `text` without outer blanks, or [Invalid] when it is shorter or longer than allowed.
    static String require(String field, String text, int shortest, int longest) {
        String stripped = text.strip();
        if (stripped.length() < shortest || stripped.length() > longest) {
            throw new Invalid(field + " takes " + shortest + " to " + longest + " characters, not " + stripped.length());
        }
        return stripped;
    }
}
