package fr.chevet.ops.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The newcomer's first command.
@Timeout(180)
class DemoIT {
    @TempDir
    private Path folder;

    @Test
    void the_played_demonstration_sees_one_whole_consultation() {
        try (Program demo = Program.start("demo", "--play", "--data", folder.resolve("data").toString())) {
            assertThat(demo.awaitEnd(150)).as(String.join("\n", demo.lines())).isZero();
            assertThat(demo.lines()).anyMatch(line -> line.contains("Everything was seen"));
        }
    }

    @Test
    void the_demonstration_prints_two_addresses_and_how_to_sign_in_and_ends_leaving_only_its_data() throws IOException {
        Path data = folder.resolve("data");
        try (Program demo = Program.start("demo", "--port", "0", "--page-port", "0", "--data", data.toString())) {
            demo.awaitLine("(Ctrl-C ends)");
            assertThat(demo.awaitLine("Nurse's page.*(http://\\S+)")).startsWith("http://127.0.0.1:");
            assertThat(demo.awaitLine("Physician's page.*(http://\\S+)")).startsWith("http://127.0.0.1:");
            assertThat(demo.awaitLine("sign in as (\\S+),")).isEqualTo("martin");
            demo.interrupt();
            demo.awaitEnd();
            assertThat(demo.lines()).noneMatch(line -> line.contains("while stopping") || line.contains("Exception"));
        }
        try (Stream<Path> left = Files.list(data)) {
            assertThat(left.map(Path::getFileName).map(Path::toString).toList()).hasSameElementsAs(List.of("server", "station"));
        }
    }

    @Test
    void a_demonstration_started_again_on_its_data_goes_on() {
        Path data = folder.resolve("data");
        for (int start = 0; start < 2; start++) {
            try (Program demo = Program.start("demo", "--port", "0", "--page-port", "0", "--data", data.toString())) {
                demo.awaitLine("(Ctrl-C ends)");
                demo.interrupt();
                demo.awaitEnd();
            }
        }
    }
}
