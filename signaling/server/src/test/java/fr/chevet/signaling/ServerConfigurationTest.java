package fr.chevet.signaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.chevet.settings.Settings;
import fr.chevet.settings.SettingsRefused;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerConfigurationTest {
    @Test
    void the_reference_file_says_the_defaults() throws Exception {
        String reference = new String(getClass().getResourceAsStream("/server.reference.toml").readAllBytes(), StandardCharsets.UTF_8);
        assertThat(ServerConfiguration.read(Settings.of("server.toml", reference, Path.of("")))).isEqualTo(ServerConfiguration.defaults());
    }

    @Test
    void the_examples_of_the_reference_file_are_settings(@TempDir Path folder) throws Exception {
        String reference = new String(getClass().getResourceAsStream("/server.reference.toml").readAllBytes(), StandardCharsets.UTF_8);
        String examples = reference
                .replaceAll("(?m)^# (\\[\\[|\\w+ = )", "$1")
                .replaceAll("/etc/chevet/[\\w.]+", "secret");
        Files.writeString(folder.resolve("secret"), "s3cret\n");
        Files.writeString(folder.resolve("server.toml"), examples);
        ServerConfiguration read = ServerConfiguration.read(folder.resolve("server.toml"));
        assertThat(read.database()).contains("jdbc:postgresql://localhost/chevet");
        assertThat(read.databasePassword()).contains("s3cret");
        assertThat(read.iceServers()).singleElement().satisfies(ice -> assertThat(ice.credential()).contains("s3cret"));
        assertThat(read.sessionLength()).isEqualTo(Duration.ofHours(12));
        assertThat(read.toString()).doesNotContain("s3cret");
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        String wrong = """
                [listen]
                port = 70000
                origins = ["chevet.example"]
                [store]
                database = "jdbc:mysql://x"
                [sesion]
                hours = 3
                """;
        assertThatThrownBy(() -> ServerConfiguration.read(Settings.of("server.toml", wrong, Path.of(""))))
                .isInstanceOfSatisfying(SettingsRefused.class, refused -> assertThat(refused.problems()).hasSize(4));
    }
}
