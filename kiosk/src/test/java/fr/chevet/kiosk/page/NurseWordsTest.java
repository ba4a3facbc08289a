package fr.chevet.kiosk.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonTypeName;
import fr.chevet.peripherals.DeviceState;
import fr.chevet.peripherals.Driver;
import fr.chevet.peripherals.Failure;
import fr.chevet.protocol.Fact;
import fr.chevet.protocol.Refusal;
import fr.chevet.protocol.Sex;
import fr.chevet.protocol.Urgency;
import fr.chevet.readings.Implausibility;
import fr.chevet.readings.Live;
import fr.chevet.web.browser.Messages;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The page's words: French that anybody understands, the same keys in English, and none missing for what can happen.
class NurseWordsTest {
    private static final Path WORDS = Path.of("src/main/resources/META-INF/resources/nurse");

    @Test
    void words_are_whole_in_both_languages_and_plain_in_french() {
        assertThat(Messages.bundles(WORDS)).isPositive();
        assertThat(Messages.problems(WORDS)).isEmpty();
    }

    @Test
    void no_text_has_more_than_two_sentences() throws IOException {
        assertThat(french().values()).allSatisfy(text -> assertThat(text.split("[.!?…](\\s|$)")).hasSizeLessThanOrEqualTo(2));
    }

    @Test
    void every_failure_of_a_device_has_a_sentence_and_an_advice() throws IOException {
        assertThat(missing("failure.%s", Failure.values())).isEmpty();
        assertThat(missing("failure.%s.todo", Failure.values())).isEmpty();
    }

    @Test
    void every_implausible_value_has_a_sentence_and_an_advice() throws IOException {
        assertThat(missing("implausible.%s", Implausibility.values())).isEmpty();
        assertThat(missing("implausible.%s.todo", Implausibility.values())).isEmpty();
    }

    @Test
    void every_refusal_every_absence_and_every_choice_has_words() throws IOException {
        assertThat(missing("refusal.%s", Refusal.Code.values())).isEmpty();
        assertThat(missing("absence.%s", Live.Absence.values())).isEmpty();
        assertThat(missing("state.%s", DeviceState.values())).isEmpty();
        assertThat(missing("urgency.%s", Urgency.values())).isEmpty();
        assertThat(missing("sex.%s", Sex.values())).isEmpty();
    }

    @Test
    void every_kind_of_device_has_a_name_and_words_for_when_it_is_missing() throws IOException {
        for (String pattern : List.of("device.%s", "%s.absent", "%s.absent.todo", "%s.silent", "%s.silent.todo")) {
            assertThat(missing(pattern, Driver.Kind.values())).isEmpty();
        }
    }

    @Test
    void every_fact_that_the_page_states_can_be_said_to_be_refused() throws IOException {
        Stream<Class<?>> stated = Stream
                .of(Fact.ConsultationOpened.class, Fact.PatientIdentified.class, Fact.ConsentGiven.class, Fact.ConsentRefused.class,
                        Fact.ReasonStated.class, Fact.ReadingTaken.class, Fact.PhysicianRequested.class, Fact.ConsultationReleased.class,
                        Fact.ConclusionRead.class, Fact.ConsultationEnded.class);
        assertThat(french().keySet())
                .containsAll(stated.map(fact -> "fact." + Objects.requireNonNull(fact.getAnnotation(JsonTypeName.class)).value()).toList());
    }

    private static List<String> missing(String pattern, Enum<?>[] names) throws IOException {
        var words = french();
        return Arrays.stream(names).map(name -> pattern.formatted(name.name())).filter(key -> !words.containsKey(key)).toList();
    }

    private static TreeMap<String, String> french() throws IOException {
        return new JsonMapper().readValue(WORDS.resolve("messages_fr.json").toFile(), new TypeReference<TreeMap<String, String>>() {
        });
    }
}
