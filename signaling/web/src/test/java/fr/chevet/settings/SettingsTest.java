package fr.chevet.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    private static final String WHAT = "an address such as wss://example.fr/";

    @TempDir
    Path folder;

    /// A program's settings, as a test of the seam.
    record Slot(String id, int speed) {}

    @Test
    void values_come_back_typed() throws Exception {
        Files.writeString(folder.resolve("secret"), "s3cr3t\n");
        Settings settings = file("""
                data = "data"
                [server]
                host = "127.0.0.1"
                port = 8080
                secure = true
                url = "wss://example.fr/"
                media = "kurento"
                names = ["a", "b"]
                secret-file = "secret"
                [[slot]]
                id = "tensiometer-1"
                speed = 9600
                [[slot]]
                id = "oximeter-1"
                """);
        assertThat(settings.text("server.host").required()).isEqualTo("127.0.0.1");
        assertThat(settings.integer("server.port", 0, 65535).orElse(1)).isEqualTo(8080);
        assertThat(settings.bool("server.secure").orElse(false)).isTrue();
        assertThat(settings.text("server.url").as(WHAT, URI::create, URI.create("")).required()).isEqualTo(URI.create("wss://example.fr/"));
        assertThat(settings.oneOf("server.media", List.of("peer-to-peer", "kurento")).required()).isEqualTo("kurento");
        assertThat(settings.texts("server.names").required()).containsExactly("a", "b");
        assertThat(settings.secretFile("server.secret-file").required()).isEqualTo("s3cr3t");
        assertThat(settings.path("data").required()).isEqualTo(folder.resolve("data"));
        assertThat(settings.tables("slot", this::slot)).containsExactly(new Slot("tensiometer-1", 9600), new Slot("oximeter-1", 115200));
        settings.finish();
    }

    @Test
    void what_is_not_said_has_its_default() throws Exception {
        Settings settings = file("");
        assertThat(settings.text("server.host").orElse("localhost")).isEqualTo("localhost");
        assertThat(settings.integer("server.port", 0, 65535).orElse(8080)).isEqualTo(8080);
        assertThat(settings.secretFile("secret-file").optional()).isEmpty();
        assertThat(settings.texts("names").orElse(List.of("a"))).containsExactly("a");
        assertThat(settings.tables("slot", this::slot)).isEmpty();
        settings.finish();
    }

    @Test
    void all_problems_are_told_at_once_each_in_a_sentence() throws Exception {
        Files.writeString(folder.resolve("empty"), "\n");
        Settings settings = file("""
                surprise = 1
                [server]
                host = 5
                port = 70000
                secure = "yes"
                url = "not an address"
                media = "carrier pigeon"
                names = ["a", 2]
                secret-file = "hunter2"
                other-file = "empty"
                prot = 8080
                [nothing]
                [[slot]]
                id = 3
                sped = 9600
                """);
        settings.text("server.host").orElse("");
        settings.integer("server.port", 0, 65535).required();
        settings.bool("server.secure").orElse(false);
        settings.text("server.url").as(WHAT, URI::create, URI.create("")).required();
        settings.oneOf("server.media", List.of("peer-to-peer", "kurento")).required();
        settings.texts("server.names").required();
        settings.secretFile("server.secret-file").required();
        settings.secretFile("server.other-file").required();
        settings.text("server.name").required();
        settings.tables("slot", this::slot);
        String file = folder.resolve("server.toml").toString();
        assertThat(problems(settings)).containsExactlyInAnyOrder(file + ", line 3: server.host must be a text in quotes.",
                file + ", line 4: server.port must be a whole number from 0 to 65535, not 70000.",
                file + ", line 5: server.secure must be true or false.",
                file + ", line 6: server.url must be an address such as wss://example.fr/, not \"not an address\".",
                file + ", line 7: server.media must be one of \"peer-to-peer\", \"kurento\", not \"carrier pigeon\".",
                file + ", line 8: server.names must be a list of texts in quotes.",
                file + ", line 9: server.secret-file names a file that cannot be read.",
                file + ", line 10: server.other-file names a file that is empty.",
                file + ": server.name is missing.", file + ", line 14: slot[1].id must be a text in quotes.",
                file + ", line 1: surprise is not a setting.", file + ", line 11: server.prot is not a setting.",
                file + ", line 12: nothing is not a setting.", file + ", line 15: slot[1].sped is not a setting.");
    }

    @Test
    void a_problem_never_repeats_a_secret() {
        Settings settings = file("secret-file = \"hunter2\"");
        settings.secretFile("secret-file").required();
        assertThat(problems(settings)).singleElement().asString().doesNotContain("hunter2");
    }

    @Test
    void bad_syntax_is_told_with_its_line_and_hides_no_other_problem() {
        Settings settings = file("port = 70000\nhost = \n");
        settings.integer("port", 0, 65535).required();
        settings.text("host").required();
        assertThat(problems(settings)).hasSize(2).anyMatch(problem -> problem.contains("line 2: not TOML"))
                .anyMatch(problem -> problem.contains("70000"));
    }

    @Test
    void a_missing_file_is_one_problem() {
        Settings settings = Settings.read(folder.resolve("none.toml"));
        settings.text("host").required();
        assertThat(problems(settings)).containsExactly(folder.resolve("none.toml") + ": there is no such file.");
    }

    @Test
    void a_value_where_a_table_is_expected_is_refused() {
        Settings settings = file("server = 3");
        settings.text("server.host").orElse("");
        assertThat(problems(settings)).singleElement().asString().contains("line 1: server ");
    }

    @Test
    void a_list_where_tables_are_expected_is_refused() {
        Settings settings = file("slot = [1, 2]");
        assertThat(settings.tables("slot", this::slot)).isEmpty();
        assertThat(problems(settings)).singleElement().asString().contains("slot must be a list of tables [[slot]]");
        assertThatThrownBy(settings::finish).isInstanceOf(SettingsRefused.class);
    }

    private Slot slot(Settings settings) {
        return new Slot(settings.text("id").required(), settings.integer("speed", 1, 1_000_000).orElse(115200));
    }

    private Settings file(String toml) {
        try {
            return Settings.read(Files.writeString(folder.resolve("server.toml"), toml));
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> problems(Settings settings) {
        return catchThrowableOfType(SettingsRefused.class, settings::finish).problems();
    }
}
