package fr.chevet.signaling.page;

import fr.chevet.protocol.Author;
import fr.chevet.protocol.Consultation;
import fr.chevet.protocol.ConsultationId;
import fr.chevet.protocol.Event;
import fr.chevet.protocol.EventId;
import fr.chevet.protocol.Fact;
import fr.chevet.protocol.IdentityStatus;
import fr.chevet.protocol.Patient;
import fr.chevet.protocol.PersonId;
import fr.chevet.protocol.Phase;
import fr.chevet.protocol.Reason;
import fr.chevet.protocol.Recorded;
import fr.chevet.protocol.Refusal;
import fr.chevet.protocol.Rules;
import fr.chevet.protocol.Sex;
import fr.chevet.protocol.Site;
import fr.chevet.protocol.SiteType;
import fr.chevet.protocol.StationId;
import fr.chevet.protocol.Urgency;
import fr.chevet.protocol.wire.DeskFrame;
import fr.chevet.protocol.wire.WaitingRow;
import fr.chevet.readings.BloodPressure;
import fr.chevet.readings.Flag;
import fr.chevet.readings.Oximetry;
import fr.chevet.readings.Provenance;
import fr.chevet.readings.Reading;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// One consultation of a script: its facts, folded and judged by the real rule book, and whether its station is there.
final class Bedside {
    final ConsultationId id;
    final Author professional;
    private final Site site;
    private final Instant begun;
    private final List<Recorded> log = new ArrayList<>();
    private Optional<Instant> lostAt = Optional.empty();

    Bedside(String siteName, SiteType type, String professional, Duration ago) {
        id = ConsultationId.random();
        begun = Instant.now().minus(ago).truncatedTo(ChronoUnit.SECONDS);
        site = new Site(new StationId("station-" + id), siteName, type, "05 55 00 12 34");
        this.professional = Author.professional(new PersonId("pro-" + id), professional);
    }

    /// A patient who waits, with a reading.
    static Bedside waiting(Urgency urgency, String reason, Patient patient, Bedside bedside) {
        bedside.state(bedside.professional, new Fact.ConsultationOpened(bedside.site), 0);
        bedside.state(bedside.professional, new Fact.PatientIdentified(patient), 30);
        bedside.state(bedside.professional, new Fact.ConsentGiven(), 50);
        bedside.state(bedside.professional, new Fact.ReasonStated(new Reason(reason, urgency)), 70);
        bedside.state(bedside.professional, new Fact.PhysicianRequested(), 120);
        return bedside;
    }

    static Patient patient(String birthName, String firstName, LocalDate birthDate, Sex sex, IdentityStatus status) {
        return new Patient(birthName, firstName, birthDate, sex, status);
    }

    Optional<Refusal> state(Author author, Fact fact, long secondsAfter) {
        return append(EventId.random(), author, fact, begun.plusSeconds(secondsAfter));
    }

    Optional<Refusal> append(EventId event, Author author, Fact fact, Instant at) {
        if (log.stream().anyMatch(known -> known.event().id().equals(event))) {
            return Optional.empty();
        }
        Optional<Refusal> refusal = Rules.refusalOf(consultation(), author, fact);
        if (refusal.isEmpty()) {
            log.add(new Recorded(Event.of(event, id, author, at, OptionalLong.empty(), fact), log.size() + 1, at, "0".repeat(64)));
        }
        return refusal;
    }

    Consultation consultation() {
        return Consultation.of(id, log, List.of());
    }

    Bedside pressure(int systolic, int diastolic, int mean, int pulse, long secondsAfter) {
        return measured(new BloodPressure(systolic, diastolic, mean, OptionalInt.of(pulse), Flag.NO, Flag.UNKNOWN), "tensiometer-1",
                "SunTech Advantage", secondsAfter);
    }

    Bedside oxygen(int spo2, int pulse, long secondsAfter) {
        return measured(new Oximetry(spo2, pulse, OptionalDouble.of(3.4), Flag.NO), "oximeter-1", "Contec CMS50", secondsAfter);
    }

    private Bedside measured(Reading reading, String device, String model, long secondsAfter) {
        state(professional, new Fact.ReadingTaken(reading,
                new Provenance(device, model, device, "00FF", Optional.empty(), begun.plusSeconds(secondsAfter))), secondsAfter);
        return this;
    }

    void stationLost(Instant since) {
        lostAt = Optional.of(since);
    }

    void stationBack() {
        lostAt = Optional.empty();
    }

    /// Whether the waiting room shows it.
    boolean listed() {
        return consultation().waitingSince().isPresent() && consultation().phase() != Phase.ENDED;
    }

    WaitingRow row() {
        Consultation now = consultation();
        Patient patient = now.patient().orElseThrow();
        int years = patient.birthDate().until(LocalDate.now(ZoneOffset.UTC)).getYears();
        return new WaitingRow(id, now.phase(), now.reason().orElseThrow().urgency(), now.waitingSince().orElseThrow(),
                now.reason().orElseThrow().text(), years, patient.sex(), site.name(), site.type(), lostAt.isEmpty(),
                now.physician().map(Author::name));
    }

    DeskFrame.View view() {
        return new DeskFrame.View(consultation(), lostAt.isEmpty(), lostAt);
    }
}
