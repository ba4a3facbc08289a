package fr.chevet.protocol;

import fr.chevet.readings.Implausibility;
import fr.chevet.readings.Plausibility;
import fr.chevet.readings.Provenance;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/// Who may append what, and when: one rule book for station and server.
public final class Rules {
    /// A reading's clock may lie this much before the opening, since the station stamps both; a record from a memory lies further back.
    private static final Duration CLOCK_GRAIN = Duration.ofSeconds(1);

    private Rules() {}

    /// Why `author` may not state `fact` about `consultation` now, or nothing when they may.
    public static Optional<Refusal> refusalOf(Consultation consultation, Author author, Fact fact) {
        if (fact instanceof Fact.Unread) {
            return Optional.empty();
        }
        if (!allowed(author.role(), fact)) {
            return refuse(Refusal.Code.NOT_ALLOWED, author.role() + " may not state this");
        }
        if (fact instanceof Fact.ConsultationOpened) {
            return consultation.phase() == Phase.NEW ? Optional.empty() : refuse(Refusal.Code.ALREADY_OPEN, "the consultation is open");
        }
        return switch (consultation.phase()) {
            case NEW -> refuse(Refusal.Code.UNKNOWN_CONSULTATION, "no such consultation");
            case ENDED -> refuse(Refusal.Code.ENDED, "the consultation has ended");
            case PREPARING, WAITING, IN_CALL, CONCLUDED -> whileOpen(consultation, author, fact);
        };
    }

    private static boolean allowed(Role role, Fact fact) {
        return switch (fact) {
            case Fact.ConsultationOpened f -> role == Role.PROFESSIONAL;
            case Fact.PatientIdentified f -> role == Role.PROFESSIONAL;
            case Fact.ConsentGiven f -> role == Role.PROFESSIONAL;
            case Fact.ConsentRefused f -> role == Role.PROFESSIONAL;
            case Fact.ReasonStated f -> role == Role.PROFESSIONAL;
            case Fact.ReadingTaken f -> role == Role.PROFESSIONAL || role == Role.STATION;
            case Fact.ReadingRetracted f -> role == Role.PROFESSIONAL || role == Role.PHYSICIAN;
            case Fact.PhysicianRequested f -> role == Role.PROFESSIONAL;
            case Fact.ConsultationAccepted f -> role == Role.PHYSICIAN;
            case Fact.ConsultationReleased f -> role == Role.PHYSICIAN || role == Role.PROFESSIONAL;
            case Fact.LineInterrupted f -> role == Role.SERVER || role == Role.STATION;
            case Fact.ConclusionWritten f -> role == Role.PHYSICIAN;
            case Fact.ConclusionRead f -> role == Role.PROFESSIONAL;
            case Fact.ConsultationEnded f -> role == Role.PROFESSIONAL;
            case Fact.Unread f -> true;
        };
    }

    private static Optional<Refusal> whileOpen(Consultation consultation, Author author, Fact fact) {
        return switch (fact) {
            case Fact.ConsultationOpened f -> Optional.empty();
            case Fact.PatientIdentified identified -> notConcluded(consultation).or(() -> born(consultation, identified.patient()));
            case Fact.ConsentGiven f -> notConcluded(consultation).or(() -> identified(consultation));
            case Fact.ConsentRefused f -> notConcluded(consultation).or(() -> identified(consultation));
            case Fact.ReasonStated f -> notConcluded(consultation).or(() -> consented(consultation));
            case Fact.ReadingTaken taken ->
                notConcluded(consultation).or(() -> consented(consultation)).or(() -> believable(consultation, taken));
            case Fact.ReadingRetracted retracted -> notConcluded(consultation)
                    .or(() -> author.role() == Role.PHYSICIAN ? holds(consultation, author) : Optional.empty())
                    .or(() -> taken(consultation, retracted));
            case Fact.PhysicianRequested f -> notConcluded(consultation).or(() -> requestable(consultation));
            case Fact.ConsultationAccepted f -> acceptable(consultation);
            case Fact.ConsultationReleased f -> notConcluded(consultation).or(() -> releasable(consultation, author));
            case Fact.LineInterrupted f -> Optional.empty();
            case Fact.ConclusionWritten f ->
                notConcluded(consultation).or(() -> holds(consultation, author)).or(() -> consented(consultation));
            case Fact.ConclusionRead f -> concluded(consultation);
            case Fact.ConsultationEnded ended -> endable(consultation, ended.outcome());
            case Fact.Unread f -> Optional.empty();
        };
    }

    private static Optional<Refusal> notConcluded(Consultation consultation) {
        return consultation.phase() == Phase.CONCLUDED
                ? refuse(Refusal.Code.CONCLUDED, "the physician has concluded")
                : Optional.empty();
    }

    private static Optional<Refusal> concluded(Consultation consultation) {
        return consultation.conclusion().isPresent()
                ? Optional.empty()
                : refuse(Refusal.Code.NOT_CONCLUDED, "no conclusion has been written");
    }

    private static Optional<Refusal> identified(Consultation consultation) {
        return consultation.patient().isPresent()
                ? Optional.empty()
                : refuse(Refusal.Code.IDENTITY_MISSING, "the patient is not identified");
    }

    private static Optional<Refusal> consented(Consultation consultation) {
        return switch (consultation.consent()) {
            case GIVEN -> Optional.empty();
            case NOT_ASKED -> refuse(Refusal.Code.CONSENT_MISSING, "the patient has not consented");
            case REFUSED -> refuse(Refusal.Code.CONSENT_REFUSED, "the patient refused");
        };
    }

    private static Optional<Refusal> believable(Consultation consultation, Fact.ReadingTaken taken) {
        Optional<Implausibility> implausible = Plausibility.refusalOf(taken.reading());
        if (implausible.isPresent()) {
            return refuse(Refusal.Code.IMPLAUSIBLE, implausible.get().name());
        }
        Instant measuredAt = taken.provenance().deviceTime().orElse(taken.provenance().hostTime());
        if (consultation.openedAt().isPresent() && measuredAt.plus(CLOCK_GRAIN).isBefore(consultation.openedAt().get())) {
            return refuse(Refusal.Code.OLD_READING, "measured before this consultation");
        }
        boolean again = consultation
                .readings()
                .stream()
                .anyMatch(known -> known.reading().equals(taken.reading()) && sameMoment(known.provenance(), taken.provenance()));
        return again ? refuse(Refusal.Code.DUPLICATE_READING, "this very reading is there") : Optional.empty();
    }

    /// A device may send one result twice; its own clock, where it has one, says so although the host's moved on.
    private static boolean sameMoment(Provenance one, Provenance other) {
        return one.device().equals(other.device())
                && one.deviceTime().equals(other.deviceTime())
                && (one.deviceTime().isPresent() || one.hostTime().equals(other.hostTime()));
    }

    /// A day's grace, since the opening is an instant and the birth date a day in some time zone.
    private static Optional<Refusal> born(Consultation consultation, Patient patient) {
        return consultation
                .openedAt()
                .map(opened -> LocalDate.ofInstant(opened, ZoneOffset.UTC).plusDays(1))
                .filter(patient.birthDate()::isAfter)
                .flatMap(day -> refuse(Refusal.Code.IMPLAUSIBLE, "the birth date lies after the consultation"));
    }

    private static Optional<Refusal> taken(Consultation consultation, Fact.ReadingRetracted retracted) {
        return consultation.readings().stream().anyMatch(reading -> reading.id().equals(retracted.reading()))
                ? Optional.empty()
                : refuse(Refusal.Code.UNKNOWN_READING, "no such reading");
    }

    private static Optional<Refusal> requestable(Consultation consultation) {
        if (consultation.phase() != Phase.PREPARING) {
            return refuse(Refusal.Code.ALREADY_OPEN, "a physician has been asked for");
        }
        return identified(consultation).or(() -> consented(consultation)).or(() -> consultation.reason().isPresent()
                ? Optional.empty()
                : refuse(Refusal.Code.REASON_MISSING, "no reason is stated"));
    }

    private static Optional<Refusal> acceptable(Consultation consultation) {
        return switch (consultation.phase()) {
            case WAITING -> consented(consultation);
            case IN_CALL, CONCLUDED -> Optional
                    .of(new Refusal(Refusal.Code.TAKEN, "a physician has taken it", consultation.physician().map(Author::name)));
            case NEW, PREPARING, ENDED -> refuse(Refusal.Code.NOT_WAITING, "the consultation is not waiting");
        };
    }

    private static Optional<Refusal> releasable(Consultation consultation, Author author) {
        if (consultation.phase() != Phase.IN_CALL) {
            return refuse(Refusal.Code.NOT_HOLDER, "nobody holds the consultation");
        }
        return author.role() == Role.PHYSICIAN ? holds(consultation, author) : Optional.empty();
    }

    private static Optional<Refusal> holds(Consultation consultation, Author author) {
        return consultation.heldBy(author.id())
                ? Optional.empty()
                : Optional
                        .of(new Refusal(Refusal.Code.NOT_HOLDER, "the author does not hold the consultation",
                                consultation.physician().map(Author::name)));
    }

    private static Optional<Refusal> endable(Consultation consultation, Outcome outcome) {
        return switch (outcome) {
            case CONCLUDED -> concluded(consultation);
            case CONSENT_REFUSED -> consultation.consent() == Consent.REFUSED
                    ? Optional.empty()
                    : refuse(Refusal.Code.CONSENT_MISSING, "the patient did not refuse");
            case ABANDONED -> notConcluded(consultation);
        };
    }

    private static Optional<Refusal> refuse(Refusal.Code code, String message) {
        return Optional.of(new Refusal(code, message));
    }
}
