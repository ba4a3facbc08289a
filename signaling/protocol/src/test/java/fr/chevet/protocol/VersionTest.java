package fr.chevet.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionTest {
    private final Story story = Story.consented();

    private String changed(Fact fact, String known, String words) {
        String text = story.event(Story.NURSE, fact).text();
        assertThat(text).contains(known);
        return text.replace(known, words);
    }

    @Test
    void a_reading_of_a_newer_kind_is_carried_unread() {
        String text = changed(Story.pressure(134, Story.OPENED), "\"bloodPressure\",", "\"capillaryLactate\",\"millimolesPerLitre\":1.2,");
        assertThat(Event.parse(text).fact()).isEqualTo(new Fact.Unread("readingTaken"));
        assertThat(Event.parseRecorded(text).text()).isEqualTo(text);
        assertThat(Event.parseRecorded(text).digest()).isEqualTo(Event.parse(text).digest());
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            "FEMALE",    "INTERSEX"
            "PROV",      "QUAL2"
            """)
    void a_constant_of_a_newer_version_is_carried_unread(String known, String newer) {
        assertThat(Event.parse(changed(Story.IDENTIFIED, known, newer)).fact()).isEqualTo(new Fact.Unread("patientIdentified"));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            "FEMALE",         "female"
            "FEMALE",         ""
            "FEMALE",         7
            "FEMALE",         null
            "1944-05-12",     "12/05/1944"
            "1944-05-12",     "1844-05-12"
            "MARTIN",         "  "
            "MARTIN",         {}
            "birthName",      "surname"
            {"birthName",     [{"birthName"
            """)
    void a_malformed_fact_of_a_known_type_is_refused_but_carried_once_it_was_recorded(String known, String wrong) {
        String text = changed(Story.IDENTIFIED, known, wrong);
        if (wrong.startsWith("[")) {
            text = text.replace("}}}", "}]}}");
        }
        String malformed = text;
        assertThatThrownBy(() -> Event.parse(malformed)).isInstanceOf(Invalid.class);
        assertThat(Event.parseRecorded(malformed).fact()).isEqualTo(new Fact.Unread("patientIdentified"));
        assertThat(EventId.in(malformed)).isPresent();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            "consentGiven",           7
            "consentGiven",           ""
            "consentGiven",           "Odour noted"
            "type":"consentGiven",
            {"type":"consentGiven"},  "consentGiven"
            "role":"PROFESSIONAL",    "role":"professional "
            "name":"Claire Petit",    "name":""
            "skewMillis":-12,         "skewMillis":1.5
            "happenedAt":",           "happenedAt":"+1
            """)
    void an_event_without_a_named_fact_or_an_envelope_is_none(String known, String wrong) {
        String text = changed(new Fact.ConsentGiven(), known, wrong == null ? "" : wrong);
        if (!text.contains("professional \"")) {
            assertThatThrownBy(() -> Event.parse(text)).isInstanceOf(Invalid.class);
            assertThatThrownBy(() -> Event.parseRecorded(text)).isInstanceOf(Invalid.class);
        } else {
            assertThat(Event.parse(text).author().role()).isEqualTo(Role.OTHER);
        }
    }

    @Test
    void a_role_of_a_newer_version_is_carried_and_may_state_only_what_is_unread() {
        String text = changed(new Fact.ConsentGiven(), "\"PROFESSIONAL\"", "\"INTERPRETER\"");
        Event event = Event.parse(text);
        assertThat(event.author().role()).isEqualTo(Role.OTHER);
        assertThat(Rules.refusalOf(story.told(), event.author(), event.fact())).map(Refusal::code).contains(Refusal.Code.NOT_ALLOWED);
        assertThat(Rules.refusalOf(story.told(), event.author(), new Fact.Unread("wordsTranslated"))).isEmpty();
    }

    @Test
    void what_comes_after_an_unread_fact_still_folds_and_the_unread_one_is_counted() {
        ConsultationLog log = new ConsultationLog(story.id);
        story.then(Event.parse(changed(new Fact.ConsentGiven(), "\"consentGiven\"", "\"odourNoted\",\"words\":[1.50,  {}]")));
        story.then(Story.NURSE, Story.REASON).then(Story.NURSE, new Fact.PhysicianRequested());
        story.recorded.reversed().forEach(log::confirm);
        assertThat(log.consultation().unread()).isEqualTo(1);
        assertThat(log.consultation().phase()).isEqualTo(Phase.WAITING);
        assertThat(log.sequence()).isEqualTo(6);
    }

    @Test
    void nobody_states_what_they_cannot_read() {
        assertThatThrownBy(() -> story.event(Story.NURSE, new Fact.Unread("odourNoted"))).isInstanceOf(Invalid.class);
    }

    @Test
    void a_text_that_a_disk_would_not_give_back_the_same_is_refused() {
        Fact half = new Fact.ConclusionWritten("Repos \ud83d");
        assertThatThrownBy(() -> story.event(Story.LEFEVRE, half)).isInstanceOf(Invalid.class);
        Event whole = story.event(Story.LEFEVRE, new Fact.ConclusionWritten("Repos \ud83d\ude0a"));
        assertThat(Event.parse(whole.text())).isEqualTo(whole);
    }

    @Test
    void the_longest_conclusion_fits_and_what_is_longer_than_an_event_is_refused() {
        Event longest = Event
                .of(EventId.random(), story.id, Story.LEFEVRE, Story.OPENED, OptionalLong.empty(),
                        new Fact.ConclusionWritten("é\"\\\n".repeat(5_000).strip() + "."));
        assertThat(Event.parse(longest.text())).isEqualTo(longest);
        assertThatThrownBy(() -> Event.parse("{\"x\":\"" + "x".repeat(Event.LONGEST_TEXT) + "\"}")).hasMessageContaining("100000");
    }
}
