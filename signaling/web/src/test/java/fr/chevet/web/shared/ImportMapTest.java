package fr.chevet.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ImportMapTest {
    private static final Pattern IMPORTED = Pattern.compile("(?:from|import)\\s*[\"']([^\"'.][^\"']*)[\"']");

    @Test
    void every_target_of_the_import_map_is_on_the_classpath() throws IOException {
        assertThat(imports()).isNotEmpty().allSatisfy((name, target) -> assertThat(exists(target)).as(name).isTrue());
    }

    @Test
    void every_bare_name_that_lit_itself_imports_is_mapped() throws IOException {
        Map<String, String> imports = imports();
        for (String target : imports.values().stream().filter(path -> path.endsWith(".js")).toList()) {
            assertThat(IMPORTED.matcher(text(target)).results().map(found -> found.group(1)))
                    .allSatisfy(name -> assertThat(imports.containsKey(name)
                            || imports.keySet().stream().anyMatch(key -> key.endsWith("/") && name.startsWith(key))).as(name)
                            .isTrue());
        }
    }

    private static Map<String, String> imports() throws IOException {
        @SuppressWarnings("unchecked")
        Map<String, Map<String, String>> map = new JsonMapper().readValue(text("/shared/importmap.json"), Map.class);
        return map.get("imports");
    }

    private static boolean exists(String path) {
        return ImportMapTest.class.getClassLoader().getResource("META-INF/resources" + path) != null;
    }

    private static String text(String path) throws IOException {
        try (InputStream in = ImportMapTest.class.getClassLoader().getResourceAsStream("META-INF/resources" + path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
