package fr.chevet.protocol;

import static java.util.Objects.requireNonNull;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.OptionalDouble;
import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;

/// Times and fractions as they cross: ISO 8601 in a string, finite numbers, nothing else. A time as a number would be seconds to one reader and milliseconds to
/// another; `"NaN"` and `1e999` are no measurement.
final class Scalars {
    /// Outside, browsers, databases and milliseconds in 64 bits no longer agree.
    private static final Instant EARLIEST = Instant.EPOCH;
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");

    private Scalars() {}

    static SimpleModule module() {
        return new SimpleModule("scalars")
                .addDeserializer(Instant.class, new Iso<>(Instant.class, Scalars::instant))
                .addDeserializer(LocalDate.class, new Iso<>(LocalDate.class, LocalDate::parse))
                .addDeserializer(OptionalDouble.class, new Finite());
    }

    private static Instant instant(String text) {
        Instant time = Instant.parse(text);
        if (time.isBefore(EARLIEST) || time.isAfter(LATEST)) {
            throw new Invalid("a time lies between 1970 and 9999");
        }
        return time;
    }

    private static final class Iso<T> extends StdDeserializer<T> {
        private final Function<String, T> parse;

        Iso(Class<T> type, Function<String, T> parse) {
            super(type);
            this.parse = parse;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return context.reportInputMismatch(this, "a time is a string");
            }
            try {
                return parse.apply(parser.getString());
            } catch (DateTimeException | Invalid e) {
                return context.reportInputMismatch(this, "a time is ISO 8601");
            }
        }
    }

    private static final class Finite extends StdDeserializer<OptionalDouble> {
        Finite() {
            super(OptionalDouble.class);
        }

        @Override
        public OptionalDouble deserialize(JsonParser parser, DeserializationContext context) {
            if (!requireNonNull(parser.currentToken()).isNumeric() || !Double.isFinite(parser.getDoubleValue())) {
                return context.reportInputMismatch(this, "a fraction is a finite number");
            }
            return OptionalDouble.of(parser.getDoubleValue());
        }

        @Override
        public OptionalDouble getNullValue(DeserializationContext context) {
            return OptionalDouble.empty();
        }
    }
}
