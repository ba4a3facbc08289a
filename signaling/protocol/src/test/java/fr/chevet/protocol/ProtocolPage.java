package fr.chevet.protocol;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// PROTOCOL.md as tests read it: its sections such as "Frame `ping`", each with its words and its one example.
public record ProtocolPage(String text, List<Section> sections) {
    private static final Pattern HEADING = Pattern.compile("(?m)^#{2,4} (.+)$");
    private static final Pattern MARKED = Pattern.compile("(Frame|Fact|Event|Reading|Live|Body|Vector) `(.+)`");
    private static final Pattern EXAMPLE = Pattern.compile("(?s)```json\n(.*?)```");

    public record Section(String kind, String name, String words, String example) {
        @Override
        public String toString() {
            return kind + " " + name;
        }
    }

    public static ProtocolPage read() {
        try {
            String text = Files.readString(Path.of("PROTOCOL.md"));
            List<Section> sections = new ArrayList<>();
            Matcher heading = HEADING.matcher(text);
            List<int[]> starts = new ArrayList<>();
            while (heading.find()) {
                starts.add(new int[]{heading.start(1), heading.end(1)});
            }
            for (int i = 0; i < starts.size(); i++) {
                Matcher marked = MARKED.matcher(text.substring(starts.get(i)[0], starts.get(i)[1]));
                String words = text.substring(starts.get(i)[1], i + 1 < starts.size() ? starts.get(i + 1)[0] : text.length());
                if (marked.matches()) {
                    sections.add(new Section(marked.group(1), marked.group(2), words, example(marked.group(), words)));
                }
            }
            return new ProtocolPage(text, List.copyOf(sections));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String example(String heading, String words) {
        List<String> examples = EXAMPLE.matcher(words).results().map(result -> result.group(1)).toList();
        if (examples.size() != 1) {
            throw new AssertionError(heading + " has " + examples.size() + " examples instead of one");
        }
        return examples.getFirst();
    }

    public List<Section> of(String... kinds) {
        return sections.stream().filter(section -> List.of(kinds).contains(section.kind())).toList();
    }
}
