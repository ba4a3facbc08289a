package fr.chevet.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
    @TempDir
    private Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return Main.run(new PrintWriter(out), new PrintWriter(err), arguments);
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "server", "station", "simulate", "bench"})
    void every_verb_explains_itself(String verb) {
        assertThat(run(verb, "--help")).isZero();
        assertThat(out.toString()).startsWith("Usage: ./chevet " + verb);
    }

    @Test
    void an_option_that_does_not_exist_is_refused_with_2() {
        assertThat(run("demo", "--colour")).isEqualTo(2);
        assertThat(err.toString()).contains("--colour").doesNotContain("Exception");
    }

    @Test
    void all_that_is_wrong_in_a_settings_file_is_said_at_once_with_2() throws IOException {
        Path file = Files.writeString(folder.resolve("station.toml"), "page-port = 70000\ncolour = \"red\"\n");
        assertThat(run("station", "--config", file.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("page-port").contains("colour").doesNotContain("Exception");
    }

    @Test
    void a_station_that_is_not_enrolled_says_what_to_do_with_1() throws IOException {
        Path file = Files.writeString(folder.resolve("station.toml"), "data = \"station\"\n");
        assertThat(run("station", "--config", file.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("--enrol").doesNotContain("Exception");
    }

    @Test
    void an_unknown_device_is_refused_with_those_there_are() {
        assertThat(run("simulate", "toaster")).isEqualTo(2);
        assertThat(err.toString()).contains("suntech-advantage").contains("contec-cms50");
    }

    @Test
    void a_fault_that_a_device_cannot_suffer_is_refused_with_those_it_can() {
        assertThat(run("simulate", "contec-cms50", "--fault", "cuff-loose")).isEqualTo(2);
        assertThat(err.toString()).contains("finger-out");
    }

    @Test
    void a_server_without_a_station_s_name_asks_for_it() {
        assertThat(run("server", "--new-station", "s1")).isEqualTo(2);
        assertThat(err.toString()).contains("--name");
    }
}
