package fr.chevet.settings;

import org.jspecify.annotations.Nullable;
import org.tomlj.TomlPosition;

/// One key of a file, able to complain about itself.
record Key(Problems problems, String name, @Nullable TomlPosition position) {

    void wrong(String what) {
        problems.add(position, name + " " + what + ".");
    }

    void missing() {
        problems.addUnlessUnreadable(name + " is missing.");
    }

    static String shown(Object value) {
        return value instanceof String text ? '"' + text + '"' : value.toString();
    }
}
