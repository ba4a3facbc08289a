package fr.chevet.signaling.page;

import static org.assertj.core.api.Assertions.assertThat;

import fr.chevet.web.browser.Messages;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PhysicianWordsTest {
    private static final Path RESOURCES = Path.of("src/main/resources");

    @Test
    void the_page_says_everything_in_both_languages_and_plainly_in_french() {
        assertThat(Messages.bundles(RESOURCES)).isPositive();
        assertThat(Messages.problems(RESOURCES)).isEmpty();
    }
}
