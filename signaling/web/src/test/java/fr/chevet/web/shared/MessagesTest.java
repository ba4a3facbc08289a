package fr.chevet.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import fr.chevet.web.browser.Messages;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private static final Path RESOURCES = Path.of("src/main/resources");

    @Test
    void shared_words_are_whole_in_both_languages_and_plain_in_french() {
        assertThat(Messages.bundles(RESOURCES)).isPositive();
        assertThat(Messages.problems(RESOURCES)).isEmpty();
    }

    @Test
    void a_computer_word_is_found() {
        assertThat(Messages.lint("key", "Cliquez sur le device.")).hasSize(2);
    }

    @Test
    void signing_in_may_say_so() {
        assertThat(Messages.lint("signin.title", "Connexion")).isEmpty();
        assertThat(Messages.lint("title", "Connexion")).hasSize(1);
    }

    @Test
    void a_long_sentence_is_found_and_two_short_ones_are_not() {
        assertThat(Messages.lint("key", "Un deux trois quatre cinq six sept huit neuf dix onze douze treize.")).hasSize(1);
        assertThat(Messages.lint("key", "Un deux trois quatre cinq six sept. Huit neuf dix onze douze treize.")).isEmpty();
    }

    @Test
    void typewriter_punctuation_is_found() {
        assertThat(Messages.lint("key", "Qu'est-ce")).hasSize(1);
        assertThat(Messages.lint("key", "Prêt ?")).hasSize(1);
        assertThat(Messages.lint("key", "Prêt\u202f?")).isEmpty();
    }
}
