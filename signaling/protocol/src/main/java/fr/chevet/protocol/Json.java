package fr.chevet.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import fr.chevet.readings.BloodPressure;
import fr.chevet.readings.Live;
import fr.chevet.readings.Oximetry;
import fr.chevet.readings.Reading;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;
import tools.jackson.databind.type.LogicalType;

/// The one JSON dialect of events and frames.
///
/// Unknown fields are passed over (a newer version's), absent ones are refused unless they are optional, times are ISO 8601 in UTC. Nothing is bent to fit: no
/// number from a string, no whole number from a fraction, no field twice.
public final class Json {
    /// Readings know nothing of JSON; their names on the wire are given here.
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    private interface Typed {}

    /// Jackson takes an absent number for 0 and an absent truth for false; a reading must not be made of what was not said.
    private static final class NumbersRequired extends JacksonAnnotationIntrospector {
        @Override
        public Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
            return member.getRawType().isPrimitive() || Boolean.TRUE.equals(super.hasRequiredMarker(config, member));
        }
    }

    private static final List<CoercionInputShape> SCALARS = List
            .of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean);

    private static final JsonMapper MAPPER = JsonMapper
            .builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS, EnumFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(LogicalType.Textual, text -> SCALARS.forEach(scalar -> text.setCoercion(scalar, CoercionAction.Fail)))
            .annotationIntrospector(new NumbersRequired())
            .addModule(Scalars.module())
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_ABSENT))
            .addMixIn(Reading.class, Typed.class)
            .addMixIn(Live.class, Typed.class)
            .registerSubtypes(
                    new NamedType(BloodPressure.class, "bloodPressure"),
                    new NamedType(Oximetry.class, "oximetry"),
                    new NamedType(Live.CuffPressure.class, "cuffPressure"),
                    new NamedType(Live.RunningOximetry.class, "runningOximetry"),
                    new NamedType(Live.Idle.class, "idle"))
            .build();

    private Json() {}

    public static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /// Reads `text` as a `type`. @throws Invalid in plain words when it is not one
    public static <T> T read(String text, Class<T> type) {
        try {
            T value = MAPPER.readValue(text, type);
            if (value == null) {
                throw new Invalid("null is no " + type.getSimpleName());
            }
            return value;
        } catch (JacksonException e) {
            throw refusal(type.getSimpleName(), e);
        }
    }

    /// Reads `text` as JSON of any kind. @throws Invalid when it is none
    static JsonNode tree(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JacksonException e) {
            throw refusal("JSON", e);
        }
    }

    /// The `type` that `tree` is. @throws JacksonException when it is none
    static <T> T value(JsonNode tree, Class<T> type) {
        T value = MAPPER.treeToValue(tree, type);
        if (value == null) {
            throw new Invalid("null is no " + type.getSimpleName());
        }
        return value;
    }

    /// Says where reading stopped, never what stood there: it may be a patient's.
    static Invalid refusal(String what, JacksonException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof Invalid invalid) {
                return invalid;
            }
        }
        String where = e instanceof DatabindException databind
                ? databind.getPathReference().replaceAll("[\\w.$]*[.$](\\w+)\\[", "$1[")
                : "";
        return new Invalid("not readable as " + what + (where.isEmpty() ? "" : " at " + where));
    }
}
