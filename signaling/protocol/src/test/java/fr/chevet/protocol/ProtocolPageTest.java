package fr.chevet.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeName;
import fr.chevet.protocol.ProtocolPage.Section;
import fr.chevet.protocol.wire.Frame;
import fr.chevet.protocol.wire.FromDesk;
import fr.chevet.protocol.wire.FromKiosk;
import fr.chevet.protocol.wire.FromNurse;
import fr.chevet.protocol.wire.FromServer;
import fr.chevet.protocol.wire.FromStation;
import fr.chevet.protocol.wire.LinkFrame;
import fr.chevet.readings.Live;
import fr.chevet.readings.Reading;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProtocolPageTest {
    private static final ProtocolPage PAGE = ProtocolPage.read();
    private static final Map<String, Class<?>> TYPES = Map
            .of("Frame", Frame.class, "Fact", Fact.class, "Reading", Reading.class, "Live", Live.class);
    private static final Map<Class<?>, Set<String>> ARROWS = Map
            .of(
                    FromStation.class, Set.of("station → server"),
                    FromServer.class, Set.of("server → station", "server → desk"),
                    FromDesk.class, Set.of("desk → server"),
                    FromNurse.class, Set.of("nurse page → kiosk"),
                    FromKiosk.class, Set.of("kiosk → nurse page"));

    static Stream<Section> examples() {
        return PAGE.of("Frame", "Fact", "Reading", "Live").stream();
    }

    static Stream<Class<?>> frames() {
        return leaves(Frame.class);
    }

    static Stream<Class<?>> leaves(Class<?> type) {
        Class<?>[] permitted = type.getPermittedSubclasses();
        return permitted == null ? Stream.of(type) : Arrays.stream(permitted).flatMap(ProtocolPageTest::leaves);
    }

    private static String name(Class<?> type) {
        return type.getAnnotation(JsonTypeName.class).value();
    }

    private static String name(RecordComponent field) {
        JsonProperty named = field.getAccessor().getAnnotation(JsonProperty.class);
        return named == null ? field.getName() : named.value();
    }

    private static Section section(Class<?> frame) {
        return PAGE.of("Frame").stream().filter(section -> section.name().equals(name(frame))).findFirst().orElseThrow();
    }

    private static Set<String> names(String kind) {
        return PAGE.of(kind).stream().map(Section::name).collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void an_example_is_read_and_written_back_the_same(Section section) {
        Object value = Json.read(section.example(), TYPES.get(section.kind()));
        assertThat(Json.tree(Json.write(value))).isEqualTo(Json.tree(section.example()));
        assertThat(Json.tree(section.example()).path("type").stringValue("")).isEqualTo(section.name());
    }

    @Test
    void the_envelope_is_read_and_written_back_the_same() {
        String example = PAGE.of("Event").getFirst().example();
        Event event = Event.parse(example);
        Event again = Event.of(event.id(), event.consultation(), event.author(), event.happenedAt(), event.skewMillis(), event.fact());
        assertThat(Json.tree(again.text())).isEqualTo(Json.tree(example));
        assertThat(event.text()).isEqualTo(example);
    }

    @Test
    void every_frame_has_its_section_and_no_section_is_of_the_past() {
        assertThat(names("Frame")).isEqualTo(frames().map(ProtocolPageTest::name).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void every_fact_has_its_section_and_no_section_is_of_the_past() {
        assertThat(names("Fact")).isEqualTo(leaves(Fact.class).map(ProtocolPageTest::name).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void every_reading_and_live_value_has_its_section() {
        assertThat(PAGE.of("Reading")).hasSize((int) leaves(Reading.class).count());
        assertThat(PAGE.of("Live")).hasSize((int) leaves(Live.class).count());
    }

    @Test
    void every_refusal_code_has_its_row_and_no_row_is_of_the_past() {
        Set<String> rows = PAGE
                .text()
                .lines()
                .filter(line -> line.matches("\\| `[A-Z_]+` \\|.*"))
                .map(line -> line.substring(3, line.indexOf('`', 3)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(rows).isEqualTo(Arrays.stream(Refusal.Code.values()).map(Enum::name).collect(Collectors.toCollection(TreeSet::new)));
    }

    @ParameterizedTest
    @MethodSource("frames")
    void every_field_of_a_frame_has_its_row(Class<?> frame) {
        List<String> rows = section(frame)
                .words()
                .lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.substring(3, line.indexOf('`', 3)))
                .toList();
        assertThat(rows).containsExactlyElementsOf(Arrays.stream(frame.getRecordComponents()).map(ProtocolPageTest::name).toList());
    }

    @ParameterizedTest
    @MethodSource("frames")
    void no_field_of_a_frame_hides_the_frames_own_text(Class<?> frame) {
        assertThat(Arrays.stream(frame.getRecordComponents()).map(RecordComponent::getName)).doesNotContain("text");
    }

    @ParameterizedTest
    @MethodSource("frames")
    void a_frames_directions_are_those_of_its_type(Class<?> frame) {
        String line = section(frame).words().lines().filter(words -> words.startsWith("Direction: ")).findFirst().orElseThrow();
        for (var side : ARROWS.entrySet()) {
            assertThat(side.getValue().stream().anyMatch(line::contains))
                    .as("%s in: %s", side.getKey().getSimpleName(), line)
                    .isEqualTo(side.getKey().isAssignableFrom(frame));
        }
    }

    @Test
    void the_events_inside_the_examples_are_events() {
        LinkFrame.Submit submit = (LinkFrame.Submit) Json.read(section(LinkFrame.Submit.class).example(), Frame.class);
        LinkFrame.Entry entry = (LinkFrame.Entry) Json.read(section(LinkFrame.Entry.class).example(), Frame.class);
        assertThat(entry.recorded().event()).isEqualTo(Event.parse(submit.event()));
    }

    @Test
    void the_bodies_of_requests_are_json() {
        assertThat(PAGE.of("Body")).isNotEmpty().allSatisfy(section -> assertThat(Json.tree(section.example()).isObject()).isTrue());
    }
}
