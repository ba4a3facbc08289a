package fr.chevet.kiosk.log;

import fr.chevet.protocol.Consent;
import fr.chevet.protocol.Consultation;
import fr.chevet.protocol.Fact;
import fr.chevet.protocol.Phase;
import fr.chevet.protocol.Refusal;
import fr.chevet.protocol.wire.Step;
import java.util.Optional;

/// Which screen of the preparation may be shown, and which one follows a fact.
public final class Steps {
    private Steps() {}

    /// Why `wanted` cannot be shown now, or nothing when it can: no screen asks for something whose ground is missing.
    public static Optional<Refusal> refusalOf(Step wanted, Consultation consultation) {
        if (consultation.phase() != Phase.PREPARING) {
            return Optional.of(new Refusal(Refusal.Code.ALREADY_OPEN, "the preparation is over"));
        }
        return switch (wanted) {
            case IDENTITY -> Optional.empty();
            case CONSENT -> identified(consultation);
            case REASON -> consented(consultation);
            case BLOOD_PRESSURE, OXYGEN, SUMMARY -> consented(consultation).or(() -> reasoned(consultation));
        };
    }

    /// The screen after `fact`, which `consultation` already holds. A correction goes back to where something is still missing.
    static Step after(Fact fact, Step shown, Consultation consultation) {
        boolean completes = switch (fact) {
            case Fact.PatientIdentified f -> shown == Step.IDENTITY;
            case Fact.ConsentGiven f -> shown == Step.CONSENT;
            case Fact.ReasonStated f -> shown == Step.REASON;
            case Fact.ConsultationOpened f -> false;
            case Fact.ConsentRefused f -> false;
            case Fact.ReadingTaken f -> false;
            case Fact.ReadingRetracted f -> false;
            case Fact.PhysicianRequested f -> false;
            case Fact.ConsultationAccepted f -> false;
            case Fact.ConsultationReleased f -> false;
            case Fact.LineInterrupted f -> false;
            case Fact.ConclusionWritten f -> false;
            case Fact.ConclusionRead f -> false;
            case Fact.ConsultationEnded f -> false;
            case Fact.Unread f -> false;
        };
        return completes && consultation.phase() == Phase.PREPARING ? firstMissing(consultation) : shown;
    }

    private static Step firstMissing(Consultation consultation) {
        if (consultation.patient().isEmpty()) {
            return Step.IDENTITY;
        }
        if (consultation.consent() != Consent.GIVEN) {
            return Step.CONSENT;
        }
        if (consultation.reason().isEmpty()) {
            return Step.REASON;
        }
        boolean measured = consultation.readings().stream().anyMatch(taken -> taken.retracted().isEmpty());
        return measured ? Step.SUMMARY : Step.BLOOD_PRESSURE;
    }

    private static Optional<Refusal> identified(Consultation consultation) {
        return consultation.patient().isPresent()
                ? Optional.empty()
                : Optional.of(new Refusal(Refusal.Code.IDENTITY_MISSING, "the patient is not identified"));
    }

    private static Optional<Refusal> consented(Consultation consultation) {
        return switch (consultation.consent()) {
            case GIVEN -> Optional.empty();
            case NOT_ASKED -> Optional.of(new Refusal(Refusal.Code.CONSENT_MISSING, "the patient has not consented"));
            case REFUSED -> Optional.of(new Refusal(Refusal.Code.CONSENT_REFUSED, "the patient refused"));
        };
    }

    private static Optional<Refusal> reasoned(Consultation consultation) {
        return consultation.reason().isPresent()
                ? Optional.empty()
                : Optional.of(new Refusal(Refusal.Code.REASON_MISSING, "no reason is stated"));
    }
}
