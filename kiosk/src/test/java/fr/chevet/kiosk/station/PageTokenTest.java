package fr.chevet.kiosk.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageTokenTest {
    @TempDir
    private Path path;
    private final SecureRandom random = new SecureRandom();

    @Test
    void a_daemon_started_again_lets_the_same_page_in() throws IOException {
        try (DataFolder folder = DataFolder.at(path)) {
            assertThat(PageToken.of("boot-1", folder, random)).isEqualTo(PageToken.of("boot-1", folder, random)).hasSize(32);
        }
    }

    @Test
    void a_machine_started_again_asks_for_another_token() throws IOException {
        try (DataFolder folder = DataFolder.at(path)) {
            assertThat(PageToken.of("boot-1", folder, random)).isNotEqualTo(PageToken.of("boot-2", folder, random));
        }
    }

    @Test
    void a_token_that_was_cut_short_is_made_anew() throws IOException {
        try (DataFolder folder = DataFolder.at(path)) {
            Files.writeString(folder.pageToken(), "boot-1");
            assertThat(PageToken.of("boot-1", folder, random)).hasSize(32);
        }
    }

    @Test
    void nobody_but_its_owner_reads_it() throws IOException {
        try (DataFolder folder = DataFolder.at(path)) {
            PageToken.of("boot-1", folder, random);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.pageToken()))).isEqualTo("rw-------");
        }
    }
}
