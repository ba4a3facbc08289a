package fr.chevet.protocol;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The state while events are folded in, one [Fact] after another. It trusts the order it is given and refuses nothing: [Rules] stood before.
final class Folding {
    private final ConsultationId id;
    private long sequence;
    private int pending;
    private int unread;
    private Phase phase = Phase.NEW;
    private Optional<Site> site = Optional.empty();
    private Optional<Instant> openedAt = Optional.empty();
    private Optional<Author> professional = Optional.empty();
    private Optional<Patient> patient = Optional.empty();
    private Consent consent = Consent.NOT_ASKED;
    private Optional<Reason> reason = Optional.empty();
    private final List<Consultation.Taken> readings = new ArrayList<>();
    private Optional<Instant> waitingSince = Optional.empty();
    private Optional<Author> physician = Optional.empty();
    private Optional<Instant> acceptedAt = Optional.empty();
    private final List<Consultation.Interruption> interruptions = new ArrayList<>();
    private Optional<Consultation.Conclusion> conclusion = Optional.empty();
    private Optional<Outcome> outcome = Optional.empty();

    Folding(ConsultationId id) {
        this.id = id;
    }

    void confirmed(Recorded recorded) {
        sequence = recorded.sequence();
        fold(recorded.event(), true);
    }

    void pending(Event event) {
        pending++;
        fold(event, false);
    }

    private void fold(Event event, boolean confirmed) {
        switch (event.fact()) {
            case Fact.ConsultationOpened opened -> {
                site = Optional.of(opened.site());
                openedAt = Optional.of(event.happenedAt());
                professional = Optional.of(event.author());
                phase = Phase.PREPARING;
            }
            case Fact.PatientIdentified identified -> patient = Optional.of(identified.patient());
            case Fact.ConsentGiven() -> consent = Consent.GIVEN;
            case Fact.ConsentRefused() -> consent = Consent.REFUSED;
            case Fact.ReasonStated stated -> reason = Optional.of(stated.reason());
            case Fact.ReadingTaken taken -> readings
                    .add(
                            new Consultation.Taken(event.id(), taken.reading(), taken.provenance(), event.happenedAt(), event.digest(),
                                    confirmed,
                                    Optional.empty()));
            case Fact.ReadingRetracted retracted ->
                readings.replaceAll(taken -> taken.id().equals(retracted.reading()) ? retract(taken, retracted) : taken);
            case Fact.PhysicianRequested() -> {
                waitingSince = Optional.of(event.happenedAt());
                phase = Phase.WAITING;
            }
            case Fact.ConsultationAccepted() -> {
                physician = Optional.of(event.author());
                acceptedAt = Optional.of(event.happenedAt());
                phase = Phase.IN_CALL;
            }
            case Fact.ConsultationReleased released -> {
                physician = Optional.empty();
                acceptedAt = Optional.empty();
                phase = Phase.WAITING;
            }
            case Fact.LineInterrupted line -> interruptions.add(new Consultation.Interruption(line.party(), line.from(), line.until()));
            case Fact.ConclusionWritten written -> {
                conclusion = Optional.of(new Consultation.Conclusion(written.text(), event.author(), event.happenedAt(), false));
                phase = Phase.CONCLUDED;
            }
            case Fact.ConclusionRead() -> conclusion = conclusion
                    .map(words -> new Consultation.Conclusion(words.text(), words.physician(), words.writtenAt(), true));
            case Fact.ConsultationEnded ended -> {
                outcome = Optional.of(ended.outcome());
                phase = Phase.ENDED;
            }
            case Fact.Unread newer -> unread++;
        }
    }

    private static Consultation.Taken retract(Consultation.Taken taken, Fact.ReadingRetracted retracted) {
        return new Consultation.Taken(taken.id(), taken.reading(), taken.provenance(), taken.happenedAt(), taken.digest(),
                taken.confirmed(),
                Optional.of(retracted.reason()));
    }

    Consultation done() {
        return new Consultation(id, sequence, pending, unread, phase, site, openedAt, professional, patient, consent, reason, readings,
                waitingSince,
                physician, acceptedAt, interruptions, conclusion, outcome);
    }
}
