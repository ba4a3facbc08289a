package fr.chevet.settings;

import java.util.Optional;
import java.util.function.Function;

/// What a file says for one key: a value, nothing, or something wrong that has already been noted.
public final class Setting<T> {
    /// What the file says.
    enum Said {
        VALUE,
        NOTHING,
        WRONG
    }

    private final Key key;
    private final Said said;
    private final T value;

    /// `value` stands in, until [Settings#finish] refuses, when the file gives none.
    Setting(Key key, Said said, T value) {
        this.key = key;
        this.said = said;
        this.value = value;
    }

    public T orElse(T otherwise) {
        return said == Said.VALUE ? value : otherwise;
    }

    public Optional<T> optional() {
        return said == Said.VALUE ? Optional.of(value) : Optional.empty();
    }

    /// The value; a file without it is refused. Until [Settings#finish] has said that all is well, this may be a stand-in: use it for nothing before.
    public T required() {
        if (said == Said.NOTHING) {
            key.missing();
        }
        return value;
    }

    /// The value understood as something more: `what` it must be ("an address such as wss://example.fr/"), `read` throws IllegalArgumentException when
    /// it is not, `standIn` is for [#required].
    public <U> Setting<U> as(String what, Function<T, U> read, U standIn) {
        if (said != Said.VALUE) {
            return new Setting<>(key, said, standIn);
        }
        try {
            return new Setting<>(key, said, read.apply(value));
        } catch (IllegalArgumentException e) {
            key.wrong("must be " + what + ", not " + Key.shown(value));
            return new Setting<>(key, Said.WRONG, standIn);
        }
    }
}
