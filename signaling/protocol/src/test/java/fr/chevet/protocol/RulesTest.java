package fr.chevet.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.fasterxml.jackson.annotation.JsonTypeName;
import fr.chevet.protocol.Refusal.Code;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RulesTest {
    private static final Instant LATER = Story.OPENED.plusSeconds(90);
    private static final Fact ACCEPT = new Fact.ConsultationAccepted();
    private static final Fact RELEASE = new Fact.ConsultationReleased("Urgence");
    private static final Map<String, Fact> FACTS = Stream
            .of(
                    Story.OPENING, Story.IDENTIFIED, new Fact.ConsentGiven(), new Fact.ConsentRefused(), Story.REASON,
                    Story.pressure(134, LATER), new Fact.ReadingRetracted(EventId.random(), "Mauvais doigt"), new Fact.PhysicianRequested(),
                    ACCEPT, RELEASE, new Fact.LineInterrupted(Role.STATION, Story.OPENED, LATER), Story.CONCLUSION,
                    new Fact.ConclusionRead(), new Fact.ConsultationEnded(Outcome.CONCLUDED), new Fact.Unread("odourNoted"))
            .collect(Collectors.toMap(fact -> fact.getClass().getAnnotation(JsonTypeName.class).value(), fact -> fact));

    private static Author author(String name) {
        return switch (name) {
            case "nurse" -> Story.NURSE;
            case "holder" -> Story.LEFEVRE;
            case "station" -> Story.STATION;
            case "server" -> Author.server();
            default -> throw new AssertionError(name);
        };
    }

    private static Optional<Code> code(Story story, Author author, Fact fact) {
        return Rules.refusalOf(story.told(), author, fact).map(Refusal::code);
    }

    /// In each phase, everything that the phases before need has been stated: identity, consent, reason.
    @ParameterizedTest(name = "{0} by {1}: new {2}, preparing {3}, waiting {4}, in call {5}, concluded {6}, ended {7}")
    @CsvSource(textBlock = """
            consultationOpened,   nurse,   -,                    ALREADY_OPEN,    ALREADY_OPEN,    ALREADY_OPEN,    ALREADY_OPEN, ALREADY_OPEN
            patientIdentified,    nurse,   UNKNOWN_CONSULTATION, -,               -,               -,               CONCLUDED,    ENDED
            consentGiven,         nurse,   UNKNOWN_CONSULTATION, -,               -,               -,               CONCLUDED,    ENDED
            consentRefused,       nurse,   UNKNOWN_CONSULTATION, -,               -,               -,               CONCLUDED,    ENDED
            reasonStated,         nurse,   UNKNOWN_CONSULTATION, -,               -,               -,               CONCLUDED,    ENDED
            readingTaken,         nurse,   UNKNOWN_CONSULTATION, -,               -,               -,               CONCLUDED,    ENDED
            readingTaken,         station, UNKNOWN_CONSULTATION, -,               -,               -,               CONCLUDED,    ENDED
            readingRetracted,     nurse,   UNKNOWN_CONSULTATION, UNKNOWN_READING, UNKNOWN_READING, UNKNOWN_READING, CONCLUDED,    ENDED
            readingRetracted,     holder,  UNKNOWN_CONSULTATION, NOT_HOLDER,      NOT_HOLDER,      UNKNOWN_READING, CONCLUDED,    ENDED
            physicianRequested,   nurse,   UNKNOWN_CONSULTATION, -,               ALREADY_OPEN,    ALREADY_OPEN,    CONCLUDED,    ENDED
            consultationAccepted, holder,  UNKNOWN_CONSULTATION, NOT_WAITING,     -,               TAKEN,           TAKEN,        ENDED
            consultationReleased, holder,  UNKNOWN_CONSULTATION, NOT_HOLDER,      NOT_HOLDER,      -,               CONCLUDED,    ENDED
            consultationReleased, nurse,   UNKNOWN_CONSULTATION, NOT_HOLDER,      NOT_HOLDER,      -,               CONCLUDED,    ENDED
            lineInterrupted,      station, UNKNOWN_CONSULTATION, -,               -,               -,               -,            ENDED
            lineInterrupted,      server,  UNKNOWN_CONSULTATION, -,               -,               -,               -,            ENDED
            conclusionWritten,    holder,  UNKNOWN_CONSULTATION, NOT_HOLDER,      NOT_HOLDER,      -,               CONCLUDED,    ENDED
            conclusionRead,       nurse,   UNKNOWN_CONSULTATION, NOT_CONCLUDED,   NOT_CONCLUDED,   NOT_CONCLUDED,   -,            ENDED
            consultationEnded,    nurse,   UNKNOWN_CONSULTATION, NOT_CONCLUDED,   NOT_CONCLUDED,   NOT_CONCLUDED,   -,            ENDED
            unknown,              nurse,   -,                    -,               -,               -,               -,            -
            """)
    void who_may_state_it_may_do_so_when(String fact, String author, String asNew, String preparing, String waiting, String inCall,
            String concluded, String ended) {
        List<String> expected = List.of(asNew, preparing, waiting, inCall, concluded, ended);
        for (Phase phase : Phase.values()) {
            assertThat(code(Story.in(phase), author(author), FACTS.get(fact)).map(Enum::name).orElse("-"))
                    .as("%s", phase)
                    .isEqualTo(expected.get(phase.ordinal()));
        }
    }

    @ParameterizedTest(name = "{0} is stated by {1} and by nobody else")
    @CsvSource(delimiter = '|', textBlock = """
            consultationOpened   | PROFESSIONAL
            patientIdentified    | PROFESSIONAL
            consentGiven         | PROFESSIONAL
            consentRefused       | PROFESSIONAL
            reasonStated         | PROFESSIONAL
            readingTaken         | PROFESSIONAL STATION
            readingRetracted     | PROFESSIONAL PHYSICIAN
            physicianRequested   | PROFESSIONAL
            consultationAccepted | PHYSICIAN
            consultationReleased | PHYSICIAN PROFESSIONAL
            lineInterrupted      | SERVER STATION
            conclusionWritten    | PHYSICIAN
            conclusionRead       | PROFESSIONAL
            consultationEnded    | PROFESSIONAL
            unknown              | PROFESSIONAL PHYSICIAN STATION SERVER OTHER
            """)
    void a_role_states_only_what_is_its_own(String fact, String roles) {
        Set<String> may = Set.of(roles.split(" "));
        for (Role role : Role.values()) {
            for (Phase phase : Phase.values()) {
                var author = new Author(role, Story.LEFEVRE.id(), "-");
                assertThat(code(Story.in(phase), author, FACTS.get(fact)).equals(Optional.of(Code.NOT_ALLOWED)))
                        .as("%s %s", role, phase)
                        .isEqualTo(!may.contains(role.name()));
            }
        }
    }

    @Test
    void every_fact_stands_in_the_tables() {
        assertThat(FACTS.values().stream().map(Object::getClass))
                .containsExactlyInAnyOrderElementsOf(Arrays.<Class<?>>asList(Fact.class.getPermittedSubclasses()));
    }

    static Stream<Arguments> sentences() {
        Story waitingAgain = Story.inCall().then(Story.LEFEVRE, RELEASE);
        Story refused = Story.consented().then(Story.NURSE, new Fact.ConsentRefused());
        Story withdrawnWaiting = Story.waiting().then(Story.NURSE, new Fact.ConsentRefused());
        Story withdrawnInCall = Story.inCall().then(Story.NURSE, new Fact.ConsentRefused());
        Story read = Story.inCall().then(Story.NURSE, Story.pressure(134, LATER));
        Fact retraction = new Fact.ReadingRetracted(read.last().id(), "Mauvais patient");
        Story clocked = Story.ready().then(Story.STATION, Story.pressure(134, Optional.of(LATER), LATER));
        Fact future = new Fact.PatientIdentified(
                new Patient("MARTIN", "Lucette", LocalDate.of(2026, 11, 24), Sex.FEMALE, IdentityStatus.PROV));
        Fact abandon = new Fact.ConsultationEnded(Outcome.ABANDONED);
        Fact endRefused = new Fact.ConsultationEnded(Outcome.CONSENT_REFUSED);
        return Stream
                .of(
                        argumentSet("consent needs an identity", Story.opened(), Story.NURSE, new Fact.ConsentGiven(), "IDENTITY_MISSING"),
                        argumentSet("refusing needs an identity", Story.opened(), Story.NURSE, new Fact.ConsentRefused(),
                                "IDENTITY_MISSING"),
                        argumentSet("a reading needs consent", Story.opened().then(Story.NURSE, Story.IDENTIFIED), Story.STATION,
                                Story.pressure(134, LATER), "CONSENT_MISSING"),
                        argumentSet("a reason needs consent", Story.opened(), Story.NURSE, Story.REASON, "CONSENT_MISSING"),
                        argumentSet("a reading after a refusal is refused", refused, Story.STATION, Story.pressure(134, LATER),
                                "CONSENT_REFUSED"),
                        argumentSet("a patient may change their mind", refused, Story.NURSE, new Fact.ConsentGiven(), "-"),
                        argumentSet("a physician is asked for with an identity", Story.opened(), Story.NURSE, new Fact.PhysicianRequested(),
                                "IDENTITY_MISSING"),
                        argumentSet("a physician is asked for with a reason", Story.consented(), Story.NURSE, new Fact.PhysicianRequested(),
                                "REASON_MISSING"),
                        argumentSet("a second physician is told it is taken", Story.inCall(), Story.MOREAU, ACCEPT, "TAKEN"),
                        argumentSet("who gave it back may take it again", waitingAgain, Story.LEFEVRE, ACCEPT, "-"),
                        argumentSet("another may take what was given back", waitingAgain, Story.MOREAU, ACCEPT, "-"),
                        argumentSet("who gave it back no longer concludes", waitingAgain, Story.LEFEVRE, Story.CONCLUSION, "NOT_HOLDER"),
                        argumentSet("only the holder concludes", Story.inCall(), Story.MOREAU, Story.CONCLUSION, "NOT_HOLDER"),
                        argumentSet("only the holder gives back", Story.inCall(), Story.MOREAU, RELEASE, "NOT_HOLDER"),
                        argumentSet("nobody is accepted after consent was withdrawn", withdrawnWaiting, Story.LEFEVRE, ACCEPT,
                                "CONSENT_REFUSED"),
                        argumentSet("nobody concludes after consent was withdrawn", withdrawnInCall, Story.LEFEVRE, Story.CONCLUSION,
                                "CONSENT_REFUSED"),
                        argumentSet("what consent was withdrawn from may end", withdrawnInCall, Story.NURSE, endRefused, "-"),
                        argumentSet("a consultation with consent does not end as refused", Story.ready(), Story.NURSE, endRefused,
                                "CONSENT_MISSING"),
                        argumentSet("a patient may leave before the conclusion", Story.waiting(), Story.NURSE, abandon, "-"),
                        argumentSet("nobody abandons what is concluded", Story.concluded(), Story.NURSE, abandon, "CONCLUDED"),
                        argumentSet("the nurse retracts a reading", read, Story.NURSE, retraction, "-"),
                        argumentSet("the holder retracts a reading", read, Story.LEFEVRE, retraction, "-"),
                        argumentSet("another physician does not retract", read, Story.MOREAU, retraction, "NOT_HOLDER"),
                        argumentSet("a result sent twice is refused", read, Story.NURSE, Story.pressure(134, LATER), "DUPLICATE_READING"),
                        argumentSet("the same value later is another reading", read, Story.NURSE,
                                Story.pressure(134, LATER.plusSeconds(60)), "-"),
                        argumentSet("another value at the same moment is another reading", read, Story.NURSE, Story.pressure(135, LATER),
                                "-"),
                        argumentSet("a result sent again later is told by the device's clock", clocked, Story.STATION,
                                Story.pressure(134, Optional.of(LATER), LATER.plusSeconds(30)), "DUPLICATE_READING"),
                        argumentSet("a reading of before is refused", Story.ready(), Story.STATION,
                                Story.pressure(134, Story.OPENED.minusMillis(1001)),
                                "OLD_READING"),
                        argumentSet("a reading of the very opening is not old", Story.ready(), Story.STATION,
                                Story.pressure(134, Story.OPENED.minusMillis(1000)), "-"),
                        argumentSet("a record from the device's memory is refused", Story.ready(), Story.STATION,
                                Story.pressure(134, Optional.of(Story.OPENED.minusSeconds(3600)), LATER), "OLD_READING"),
                        argumentSet("an implausible reading is refused", Story.ready(), Story.STATION, Story.pressure(261, LATER),
                                "IMPLAUSIBLE"),
                        argumentSet("nobody is born after the consultation", Story.opened(), Story.NURSE, future, "IMPLAUSIBLE"));
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void a_consultation_keeps_its_rules(Story story, Author author, Fact fact, String expected) {
        assertThat(code(story, author, fact).map(Enum::name).orElse("-")).isEqualTo(expected);
    }

    @Test
    void who_comes_second_is_told_who_came_first() {
        assertThat(Rules.refusalOf(Story.inCall().told(), Story.MOREAU, ACCEPT).orElseThrow().who()).contains("Dr Lefèvre");
        assertThat(Rules.refusalOf(Story.inCall().told(), Story.MOREAU, Story.CONCLUSION).orElseThrow().who()).contains("Dr Lefèvre");
    }

    @Test
    void the_room_is_seen_by_the_holder_only_from_accepting_to_the_end_and_while_the_patient_consents() {
        PersonId holder = Story.LEFEVRE.id();
        assertThat(Story.waiting().told().seenBy(holder)).isFalse();
        assertThat(Story.inCall().told().seenBy(holder)).isTrue();
        assertThat(Story.inCall().told().seenBy(Story.MOREAU.id())).isFalse();
        assertThat(Story.inCall().then(Story.NURSE, new Fact.ConsentRefused()).told().seenBy(holder)).isFalse();
        assertThat(Story.inCall().then(Story.LEFEVRE, RELEASE).told().seenBy(holder)).isFalse();
        assertThat(Story.concluded().told().seenBy(holder)).isTrue();
        assertThat(Story.ended().told().seenBy(holder)).isFalse();
    }
}
