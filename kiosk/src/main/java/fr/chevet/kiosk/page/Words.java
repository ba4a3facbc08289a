package fr.chevet.kiosk.page;

import java.util.Locale;
import java.util.ResourceBundle;

/// What a person reads whom the page's port does not let in.
enum Words {
    WRONG_NAME,
    WRONG_ORIGIN,
    NO_TOKEN;

    private static final String BUNDLE = "fr.chevet.kiosk.page.messages";

    /// French first: who meets this has no page yet on which to choose a language.
    String inBothLanguages() {
        return in(Locale.FRENCH) + "\n\n" + in(Locale.ENGLISH);
    }

    private String in(Locale language) {
        return ResourceBundle.getBundle(BUNDLE, language).getString(name());
    }
}
