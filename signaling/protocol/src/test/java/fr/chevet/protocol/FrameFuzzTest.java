package fr.chevet.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import fr.chevet.protocol.ProtocolPage.Section;
import fr.chevet.protocol.wire.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Whatever comes over a socket is read, or refused as [Invalid]; nothing else is ever thrown.
class FrameFuzzTest {
    private static final List<String> EXAMPLES = ProtocolPage.read().of("Frame", "Event", "Fact").stream().map(Section::example).toList();
    private static final List<String> VALUES = List
            .of("null", "true", "-1", "0", "1e999", "-1e-999", "1.5", "99999999999999999999999999", "\"\"", "\"NaN\"", "\"x\"",
                    "\"\\u0000\"",
                    "\"\\ud800\"", "[]", "[null]", "{}", "{\"type\":null}", "{\"type\":\"Frame\"}", "\"-999999999-01-01\"",
                    "\"+1000000000-12-31T23:59:59.999999999Z\"", "\"1-1-1-1-1\"");
    private static final JsonMapper PLAIN = JsonMapper.builder().build();

    private static void read(String text) {
        Frame frame = orRefused(words -> Frame.read(words, Frame.class), text);
        if (frame != null) {
            assertThat(Frame.read(frame.text(), Frame.class)).isEqualTo(frame);
        }
        Event event = orRefused(Event::parse, text);
        if (event != null) {
            assertThat(Event.parseRecorded(event.text())).isEqualTo(event);
        }
        orRefused(Event::parseRecorded, text);
        EventId.in(text);
    }

    private static <T> T orRefused(Function<String, T> read, String text) {
        try {
            return read.apply(text);
        } catch (Invalid e) {
            assertThat(e.getMessage()).isNotBlank();
            return null;
        }
    }

    @Property(tries = 500)
    void any_text_is_read_or_refused(@ForAll String text) {
        read(text);
    }

    @Property(tries = 2000)
    void an_example_with_a_few_characters_changed_is_read_or_refused(@ForAll long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder(EXAMPLES.get(random.nextInt(EXAMPLES.size())));
        for (int i = 0; i <= random.nextInt(3); i++) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(4)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, text.charAt(random.nextInt(text.length())));
                case 2 -> text.setCharAt(at, (char) random.nextInt(128));
                default -> text.delete(at, Math.min(text.length(), at + random.nextInt(20)));
            }
        }
        read(text.toString());
    }

    @Property(tries = 4000)
    void an_example_with_a_value_changed_or_missing_is_read_or_refused(@ForAll long seed) {
        Random random = new Random(seed);
        JsonNode tree = PLAIN.readTree(EXAMPLES.get(random.nextInt(EXAMPLES.size())));
        List<JsonNode> inner = new ArrayList<>();
        collect(tree, inner);
        JsonNode parent = inner.get(random.nextInt(inner.size()));
        String mark = "\"@@\"";
        if (parent instanceof ObjectNode object) {
            String name = new ArrayList<>(object.propertyNames()).get(random.nextInt(object.size()));
            if (random.nextInt(4) == 0) {
                object.remove(name);
            } else {
                object.put(name, "@@");
            }
        } else if (parent instanceof ArrayNode array) {
            array.set(random.nextInt(array.size()), "@@");
        }
        read(PLAIN.writeValueAsString(tree).replace(mark, VALUES.get(random.nextInt(VALUES.size()))));
    }

    @Property(tries = 50)
    void deep_and_long_nonsense_is_refused(@ForAll long seed) {
        Random random = new Random(seed);
        read("[".repeat(random.nextInt(100_000)));
        read("{\"type\":\"" + "x".repeat(random.nextInt(100_000)) + "\"}");
        read("{\"fact\":" + "{\"a\":".repeat(random.nextInt(10_000)));
    }

    private static void collect(JsonNode node, List<JsonNode> into) {
        if (node.isContainer() && !node.isEmpty()) {
            into.add(node);
            node.forEach(child -> collect(child, into));
        }
    }
}
