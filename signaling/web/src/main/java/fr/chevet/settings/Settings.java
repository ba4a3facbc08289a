package fr.chevet.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlInvalidTypeException;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlTable;

/// Asks a TOML file for its values, key by key ("server.port"), and gathers all that is wrong until [#finish].
///
/// Ask for everything, also when an earlier answer was wrong: a key that was never asked for is refused.
public final class Settings {
    private static final TomlArray NONE = Toml.parse("none = []").getArrayOrEmpty("none");

    private final TomlTable table;
    private final String prefix;
    private final Path folder;
    private final Problems problems;
    private final Set<String> asked = new HashSet<>();
    private final List<Settings> parts = new ArrayList<>();

    private Settings(TomlTable table, String prefix, Path folder, Problems problems) {
        this.table = table;
        this.prefix = prefix;
        this.folder = folder;
        this.problems = problems;
    }

    /// Reads `file`. One that is not there or not TOML is a problem among the others.
    public static Settings read(Path file) {
        var problems = new Problems(file.toString());
        Path folder = Objects.requireNonNullElse(file.toAbsolutePath().getParent(), file);
        String text = "";
        try {
            text = Files.readString(file);
        } catch (IOException e) {
            problems.unreadable(null, Files.exists(file) ? "the file cannot be read." : "there is no such file.");
        }
        return parse(text, folder, problems);
    }

    /// Reads `toml` itself; `name` stands for the file in problems, and `folder` is where its relative paths start.
    public static Settings of(String name, String toml, Path folder) {
        return parse(toml, folder, new Problems(name));
    }

    private static Settings parse(String toml, Path folder, Problems problems) {
        TomlParseResult result = Toml.parse(toml);
        result.errors().forEach(error -> problems.unreadable(error.position(), "not TOML: " + error.getMessage() + "."));
        return new Settings(result, "", folder, problems);
    }

    public Setting<String> text(String key) {
        return value(key, String.class, "a text in quotes", "");
    }

    public Setting<String> oneOf(String key, List<String> words) {
        String what = "one of " + String.join(", ", words.stream().map(Key::shown).toList());
        return text(key).as(what, text -> {
            if (!words.contains(text)) {
                throw new IllegalArgumentException();
            }
            return text;
        }, words.getFirst());
    }

    /// A whole number from `least` to `most`, both allowed.
    public Setting<Integer> integer(String key, int least, int most) {
        String what = "a whole number from " + least + " to " + most;
        return value(key, Long.class, what, (long) least).as(what, number -> {
            if (number < least || number > most) {
                throw new IllegalArgumentException();
            }
            return number.intValue();
        }, least);
    }

    public Setting<Boolean> bool(String key) {
        return value(key, Boolean.class, "true or false", false);
    }

    public Setting<List<String>> texts(String key) {
        return array(key, "texts in quotes", String.class)
                .as("", array -> array.toList().stream().map(String.class::cast).toList(), List.of());
    }

    /// A path; a relative one starts at the settings file's folder.
    public Setting<Path> path(String key) {
        return text(key).as("a path", this::resolved, folder);
    }

    /// A secret, by the path of the file that holds it; blanks around it do not count. No problem ever repeats what the key or the file says.
    public Setting<String> secretFile(String key) {
        Setting<String> named = text(key);
        if (named.optional().isEmpty()) {
            return named;
        }
        try {
            String secret = Files.readString(resolved(named.required())).strip();
            if (!secret.isEmpty()) {
                return new Setting<>(key(key), Setting.Said.VALUE, secret);
            }
            key(key).wrong("names a file that is empty");
        } catch (IOException | IllegalArgumentException e) {
            key(key).wrong("names a file that cannot be read");
        }
        return new Setting<>(key(key), Setting.Said.WRONG, "");
    }

    /// The tables `[[key]]`, each read by `read` from settings of its own, which are not to be finished. None is an empty list.
    public <T> List<T> tables(String key, Function<Settings, T> read) {
        List<T> all = new ArrayList<>();
        TomlArray array = array(key, "tables [[" + key + "]]", TomlTable.class).orElse(NONE);
        for (int i = 0; i < array.size(); i++) {
            var part = new Settings(array.getTable(i), prefix + key + "[" + (i + 1) + "].", folder, problems);
            parts.add(part);
            all.add(read.apply(part));
        }
        return List.copyOf(all);
    }

    /// To be called when all has been asked: refuses the file if anything is wrong or unknown.
    public void finish() throws SettingsRefused {
        refuseUnknown();
        problems.refuseIfAny();
    }

    private void refuseUnknown() {
        for (List<String> path : table.keyPathSet(true)) {
            String name = String.join(".", path);
            boolean known = table.get(path) instanceof TomlTable inner
                    ? !inner.isEmpty() || asked.stream().anyMatch(key -> key.startsWith(name + "."))
                    : asked.contains(name);
            if (!known) {
                new Key(problems, prefix + name, table.inputPositionOf(path)).wrong("is not a setting");
            }
        }
        parts.forEach(Settings::refuseUnknown);
    }

    private <E> Setting<TomlArray> array(String key, String elements, Class<E> type) {
        Setting<TomlArray> array = value(key, TomlArray.class, "a list of " + elements, NONE);
        if (array.orElse(NONE).toList().stream().allMatch(type::isInstance)) {
            return array;
        }
        key(key).wrong("must be a list of " + elements);
        return new Setting<>(key(key), Setting.Said.WRONG, NONE);
    }

    private <T> Setting<T> value(String name, Class<T> type, String what, T standIn) {
        asked.add(name);
        Object value = found(name);
        if (value == null) {
            return new Setting<>(key(name), Setting.Said.NOTHING, standIn);
        }
        if (type.isInstance(value)) {
            return new Setting<>(key(name), Setting.Said.VALUE, type.cast(value));
        }
        key(name).wrong("must be " + what);
        return new Setting<>(key(name), Setting.Said.WRONG, standIn);
    }

    private @Nullable Object found(String name) {
        try {
            return table.get(name);
        } catch (TomlInvalidTypeException e) {
            return null; // "a.b" where a is no table: refused as unknown at the end
        }
    }

    private Path resolved(String path) {
        return folder.resolve(path);
    }

    private Key key(String name) {
        return new Key(problems, prefix + name, found(name) == null ? null : table.inputPositionOf(name));
    }
}
