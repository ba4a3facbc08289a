package fr.chevet.settings;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.tomlj.TomlPosition;

/// What is wrong with one file, gathered while it is read.
final class Problems {
    private final String file;
    private final List<String> found = new ArrayList<>();
    private boolean unreadable;

    Problems(String file) {
        this.file = file;
    }

    void add(@Nullable TomlPosition position, String sentence) {
        found.add(file + (position == null ? "" : ", line " + position.line()) + ": " + sentence);
    }

    /// The file, or a part of it, could not be understood: what seems to be missing may well be there.
    void unreadable(@Nullable TomlPosition position, String sentence) {
        unreadable = true;
        add(position, sentence);
    }

    void addUnlessUnreadable(String sentence) {
        if (!unreadable) {
            add(null, sentence);
        }
    }

    void refuseIfAny() throws SettingsRefused {
        if (!found.isEmpty()) {
            throw new SettingsRefused(found);
        }
    }
}
