package fr.chevet.peripherals.frame;

import static java.util.function.Predicate.not;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;

/// A line of a vector file: bytes of a device, and what they mean.
public record Vector(String name, Octets octets, String meaning) {
    public static final String REFUSED = "refused";

    /// The vectors of a file beside `test`.
    public static Stream<Vector> read(Class<?> test, String file) {
        try (InputStream stream = Objects.requireNonNull(test.getResourceAsStream(file), file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().filter(not(line -> line.startsWith("#")))
                    .map(line -> line.split(" \\| "))
                    .map(columns -> new Vector(columns[0], Octets.parseHex(columns[2]), columns[3])).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
