package fr.chevet.settings;

import java.util.List;

/// A settings file cannot be used; each problem is one plain sentence with the file, the line when there is one, and the key.
public final class SettingsRefused extends Exception {
    private static final long serialVersionUID = 1;

    private final transient List<String> problems;

    SettingsRefused(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    public List<String> problems() {
        return problems;
    }
}
