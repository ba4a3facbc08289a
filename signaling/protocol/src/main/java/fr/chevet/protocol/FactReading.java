package fr.chevet.protocol;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidTypeIdException;

/// Tells a fact of a newer version, which is carried unread, from one that is malformed, which is refused.
///
/// Versions grow by new names (a type of fact, a type of reading, a constant) and by new fields, never by other bounds or shapes of a field that exists. So
/// what stops at a well-formed name that is not known here is newer; what stops at anything else was never right.
final class FactReading {
    /// Names of the facts this version reads.
    private static final Set<String> FACTS = Arrays
            .stream(Fact.class.getPermittedSubclasses())
            .filter(fact -> fact != Fact.Unread.class)
            .map(fact -> Objects.requireNonNull(fact.getAnnotation(JsonTypeName.class)).value())
            .collect(Collectors.toUnmodifiableSet());

    private static final Pattern TYPE = Pattern.compile("[a-z][A-Za-z0-9]{0,63}");
    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");

    private FactReading() {}

    /// Reads a fact that nobody has accepted yet. @throws Invalid when it is malformed
    static Fact ofNew(JsonNode fact) {
        String name = name(fact);
        if (!FACTS.contains(name)) {
            return new Fact.Unread(name);
        }
        try {
            return Json.value(fact, Fact.class);
        } catch (JacksonException e) {
            if (stopsAtNewerName(e)) {
                return new Fact.Unread(name);
            }
            throw Json.refusal("fact", e);
        }
    }

    /// Reads a fact that stands in a log: whatever our bounds are today, it was accepted and is carried.
    static Fact ofRecorded(JsonNode fact) {
        try {
            return ofNew(fact);
        } catch (Invalid e) {
            return new Fact.Unread(name(fact));
        }
    }

    private static String name(JsonNode fact) {
        String name = fact.path("type").stringValue("");
        if (!TYPE.matcher(name).matches()) {
            throw new Invalid("a fact's type is a name of letters and digits");
        }
        return name;
    }

    private static boolean stopsAtNewerName(JacksonException e) {
        return switch (e) {
            case InvalidTypeIdException type -> type.getTypeId() != null && TYPE.matcher(type.getTypeId()).matches();
            case InvalidFormatException format -> format.getTargetType() != null
                    && format.getTargetType().isEnum()
                    && format.getValue() instanceof String constant
                    && CONSTANT.matcher(constant).matches();
            default -> false;
        };
    }
}
