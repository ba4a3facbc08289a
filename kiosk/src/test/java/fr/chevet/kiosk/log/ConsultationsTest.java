package fr.chevet.kiosk.log;

import static org.assertj.core.api.Assertions.assertThat;

import fr.chevet.protocol.Author;
import fr.chevet.protocol.Consent;
import fr.chevet.protocol.ConsultationId;
import fr.chevet.protocol.Event;
import fr.chevet.protocol.EventId;
import fr.chevet.protocol.Fact;
import fr.chevet.protocol.IdentityStatus;
import fr.chevet.protocol.Outcome;
import fr.chevet.protocol.Patient;
import fr.chevet.protocol.PersonId;
import fr.chevet.protocol.Reason;
import fr.chevet.protocol.Recorded;
import fr.chevet.protocol.Refusal;
import fr.chevet.protocol.Sex;
import fr.chevet.protocol.Site;
import fr.chevet.protocol.SiteType;
import fr.chevet.protocol.StationId;
import fr.chevet.protocol.Urgency;
import fr.chevet.protocol.wire.Step;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsultationsTest {
    private static final Author NURSE = Author.professional(new PersonId("n"), "Claire Petit");
    private static final Site SITE = new Site(new StationId("s"), "Site", SiteType.PHARMACY, "");
    private static final Fact IDENTIFIED = new Fact.PatientIdentified(
            new Patient("DUPONT", "Jeanne", LocalDate.of(1951, 5, 4), Sex.FEMALE, IdentityStatus.values()[0]));
    private static final Fact REASON = new Fact.ReasonStated(new Reason("fièvre", Urgency.SOON));

    @TempDir
    Path folder;

    private Consultations consultations;

    @BeforeEach
    void open() {
        consultations = Consultations.open(folder.resolve("log.sqlite"));
    }

    @AfterEach
    void close() {
        consultations.close();
    }

    private void again() {
        close();
        open();
    }

    private Event begin() {
        Event opened = event(ConsultationId.random(), new Fact.ConsultationOpened(SITE));
        consultations.begin(opened);
        return opened;
    }

    private static Event event(ConsultationId consultation, Fact fact) {
        return Event.of(EventId.random(), consultation, NURSE, Instant.now(), OptionalLong.empty(), fact);
    }

    private Event state(ConsultationId consultation, Fact fact) {
        Event event = event(consultation, fact);
        assertThat(consultations.append(event)).isEmpty();
        return event;
    }

    private void confirm(Event event, long sequence) {
        consultations.confirm(new Recorded(event, sequence, Instant.now(), "hash-" + sequence));
    }

    @Test
    void a_fact_acknowledged_before_its_forerunners_came_stays_in_sight_through_a_restart() {
        Event opened = begin();
        ConsultationId id = opened.consultation();
        confirm(opened, 1);
        Event identified = state(id, IDENTIFIED);
        confirm(identified, 3);
        assertThat(consultations.pending()).isZero();
        again();
        Notes notes = consultations.of(id).orElseThrow();
        assertThat(notes.consultation().patient()).isPresent();
        assertThat(notes.sequence()).isEqualTo(1);
        assertThat(consultations.firstPending()).isEmpty();

        confirm(event(id, new Fact.LineInterrupted(fr.chevet.protocol.Role.STATION, Instant.EPOCH, Instant.EPOCH)), 2);
        assertThat(notes.sequence()).isEqualTo(3);
        assertThat(notes.consultation().pending()).isZero();
        again();
        assertThat(consultations.of(id).orElseThrow().sequence()).isEqualTo(3);
    }

    @Test
    void a_correction_leads_back_to_where_something_is_missing() {
        ConsultationId id = begin().consultation();
        state(id, IDENTIFIED);
        state(id, new Fact.ConsentGiven());
        Notes notes = consultations.of(id).orElseThrow();
        assertThat(notes.step()).isEqualTo(Step.REASON);
        consultations.show(notes, Step.IDENTITY);
        state(id, IDENTIFIED);
        assertThat(notes.step()).isEqualTo(Step.REASON);
        state(id, REASON);
        assertThat(notes.step()).isEqualTo(Step.BLOOD_PRESSURE);
        again();
        assertThat(consultations.of(id).orElseThrow().step()).isEqualTo(Step.BLOOD_PRESSURE);
    }

    @Test
    void a_patient_who_refuses_is_led_nowhere_else() {
        ConsultationId id = begin().consultation();
        state(id, IDENTIFIED);
        state(id, new Fact.ConsentRefused());
        Notes notes = consultations.of(id).orElseThrow();
        assertThat(notes.step()).isEqualTo(Step.CONSENT);
        assertThat(Steps.refusalOf(Step.REASON, notes.consultation())).map(Refusal::code).contains(Refusal.Code.CONSENT_REFUSED);
        assertThat(consultations.append(event(id, REASON))).map(Refusal::code).contains(Refusal.Code.CONSENT_REFUSED);
        assertThat(notes.consultation().consent()).isEqualTo(Consent.REFUSED);
    }

    @Test
    void an_ended_consultation_is_forgotten_only_when_all_of_it_is_at_the_server() {
        Event opened = begin();
        Event ended = state(opened.consultation(), new Fact.ConsultationEnded(Outcome.ABANDONED));
        assertThat(consultations.open()).isEmpty();
        again();
        assertThat(consultations.all()).hasSize(1);
        confirm(opened, 1);
        assertThat(consultations.all()).hasSize(1);
        confirm(ended, 2);
        assertThat(consultations.all()).isEmpty();
        assertThat(consultations.knows(ended.id(), event -> false)).isEqualTo(Consultations.Known.SAME);
        again();
        assertThat(consultations.all()).isEmpty();
    }

    @Test
    void a_consultation_whose_opening_was_refused_is_over_once_that_has_been_seen() {
        Event opened = begin();
        Event identified = state(opened.consultation(), IDENTIFIED);
        consultations.refuse(opened.id(), new Refusal(Refusal.Code.NOT_ALLOWED, "no"));
        consultations.refuse(identified.id(), new Refusal(Refusal.Code.UNKNOWN_CONSULTATION, "no"));
        again();
        assertThat(consultations.all()).hasSize(1);
        consultations.seen(opened.id());
        consultations.seen(identified.id());
        assertThat(consultations.all()).isEmpty();
    }
}
