package fr.chevet.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.chevet.protocol.PersonId;
import fr.chevet.protocol.wire.NurseFrame;
import fr.chevet.settings.SettingsRefused;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KioskConfigurationTest {
    @TempDir
    Path folder;

    private KioskConfiguration read(String toml) throws IOException, SettingsRefused {
        return KioskConfiguration.read(Files.writeString(folder.resolve("station.toml"), toml));
    }

    private static String reference() throws IOException {
        try (var file = Objects.requireNonNull(KioskConfiguration.class.getResourceAsStream("/kiosk.reference.toml"))) {
            return new String(file.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    @Test
    void the_reference_file_says_the_defaults() throws Exception {
        assertThat(read(reference())).isEqualTo(KioskConfiguration.defaults()).isEqualTo(read(""));
    }

    @Test
    void the_examples_of_the_reference_file_are_right() throws Exception {
        String examples = reference().lines().map(line -> line.matches("# (\\[\\[|\\w+ = ).*") ? line.substring(2) : line)
                .reduce("", (all, line) -> all + line + "\n");
        KioskConfiguration configuration = read(examples);
        assertThat(configuration.devices()).extracting(KioskConfiguration.FittedDevice::driver)
                .containsExactly("suntech-advantage", "contec-cms50");
        assertThat(configuration.professionals())
                .containsExactly(new NurseFrame.Professional(new PersonId("claire.petit"), "Claire Petit", "Infirmière"));
    }

    @Test
    void a_relative_data_folder_starts_at_the_file() throws Exception {
        KioskConfiguration configuration = read("server = \"https://chevet.example.fr\"\npage-port = 0\ndata = \"station\"");
        assertThat(configuration.data()).isEqualTo(folder.resolve("station"));
        assertThat(configuration.server()).isEqualTo(URI.create("https://chevet.example.fr"));
        assertThat(configuration.pagePort()).isZero();
    }

    @Test
    void all_that_is_wrong_is_said_at_once() {
        assertThatThrownBy(() -> read("""
                server = "chevet.example.fr"
                page-port = 70000
                colour = "red"
                [[devices]]
                slot = "a"
                driver = "thermometer"
                port = "/dev/x"
                [[devices]]
                slot = "a"
                driver = "contec-cms50"
                [[professionals]]
                id = ""
                name = "Claire"
                title = "Infirmière"
                """)).isInstanceOfSatisfying(SettingsRefused.class, refused -> assertThat(String.join("\n", refused.problems()))
                .contains("server").contains("page-port").contains("colour").contains("driver").contains("slot").contains("port is missing")
                .contains("id"));
    }
}
