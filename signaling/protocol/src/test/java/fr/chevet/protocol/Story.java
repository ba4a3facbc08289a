package fr.chevet.protocol;

import fr.chevet.readings.BloodPressure;
import fr.chevet.readings.Flag;
import fr.chevet.readings.Provenance;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// A consultation told fact by fact, for tests.
final class Story {
    static final Instant OPENED = Instant.parse("2026-11-22T09:30:00.123Z");
    static final Author NURSE = Author.professional(new PersonId("claire"), "Claire Petit");
    static final Author LEFEVRE = Author.physician(new PersonId("lefevre"), "Dr Lefèvre");
    static final Author MOREAU = Author.physician(new PersonId("moreau"), "Dr Moreau");
    static final Author STATION = Author.station(new StationId("station-1"), "Pharmacie du Marché");
    static final Author NEWER = new Author(Role.OTHER, new PersonId("x"), "X");

    static final Fact.ConsultationOpened OPENING = new Fact.ConsultationOpened(
            new Site(new StationId("station-1"), "Pharmacie du Marché", SiteType.PHARMACY, "+33 2 99 00 00 00"));
    static final Fact IDENTIFIED = new Fact.PatientIdentified(
            new Patient("MARTIN", "Lucette", LocalDate.of(1944, 5, 12), Sex.FEMALE, IdentityStatus.PROV));
    static final Fact REASON = new Fact.ReasonStated(new Reason("Essoufflement", Urgency.SOON));
    static final Fact CONCLUSION = new Fact.ConclusionWritten("Repos.");

    final ConsultationId id = ConsultationId.random();
    final List<Recorded> recorded = new ArrayList<>();

    static Fact pressure(int systolic, Instant at) {
        return pressure(systolic, Optional.empty(), at);
    }

    static Fact pressure(int systolic, Optional<Instant> deviceTime, Instant at) {
        return new Fact.ReadingTaken(
                new BloodPressure(systolic, 82, 99, OptionalInt.of(71), Flag.NO, Flag.UNKNOWN),
                new Provenance("tensiometer-1", "SunTech Advantage", "suntech-advantage", "3E18", deviceTime, at));
    }

    static Story opened() {
        return new Story().then(NURSE, OPENING);
    }

    static Story consented() {
        return opened().then(NURSE, IDENTIFIED).then(NURSE, new Fact.ConsentGiven());
    }

    static Story ready() {
        return consented().then(NURSE, REASON);
    }

    static Story waiting() {
        return ready().then(NURSE, new Fact.PhysicianRequested());
    }

    static Story inCall() {
        return waiting().then(LEFEVRE, new Fact.ConsultationAccepted());
    }

    static Story concluded() {
        return inCall().then(LEFEVRE, CONCLUSION);
    }

    static Story ended() {
        return concluded().then(NURSE, new Fact.ConsultationEnded(Outcome.CONCLUDED));
    }

    static Story in(Phase phase) {
        return switch (phase) {
            case NEW -> new Story();
            case PREPARING -> ready();
            case WAITING -> waiting();
            case IN_CALL -> inCall();
            case CONCLUDED -> concluded();
            case ENDED -> ended();
        };
    }

    Event event(Author author, Fact fact) {
        return Event.of(EventId.random(), id, author, OPENED.plusSeconds(recorded.size()), OptionalLong.of(-12), fact);
    }

    Recorded next(Event event) {
        return new Recorded(event, recorded.size() + 1L, OPENED.plusSeconds(recorded.size()), "-");
    }

    Story then(Author author, Fact fact) {
        return then(event(author, fact));
    }

    Story then(Event event) {
        recorded.add(next(event));
        return this;
    }

    Event last() {
        return recorded.getLast().event();
    }

    Consultation told() {
        return Consultation.of(id, recorded, List.of());
    }
}
