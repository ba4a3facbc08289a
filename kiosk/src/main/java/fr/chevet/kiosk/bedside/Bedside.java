package fr.chevet.kiosk.bedside;

import fr.chevet.kiosk.log.Consultations;
import fr.chevet.kiosk.log.Notes;
import fr.chevet.kiosk.log.Steps;
import fr.chevet.protocol.Author;
import fr.chevet.protocol.Consent;
import fr.chevet.protocol.Consultation;
import fr.chevet.protocol.ConsultationId;
import fr.chevet.protocol.Event;
import fr.chevet.protocol.EventId;
import fr.chevet.protocol.Fact;
import fr.chevet.protocol.Invalid;
import fr.chevet.protocol.PersonId;
import fr.chevet.protocol.Phase;
import fr.chevet.protocol.Refusal;
import fr.chevet.protocol.Site;
import fr.chevet.protocol.wire.NurseFrame;
import fr.chevet.protocol.wire.Step;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What is stated at the bedside, and by whom. Every method that states something returns nothing when it is on disk, or why it was not done.
final class Bedside {
    private static final Logger LOG = LoggerFactory.getLogger(Bedside.class);

    private final Consultations consultations;
    private final List<NurseFrame.Professional> professionals;
    private final Supplier<Site> site;
    private final InstantSource clock;
    private final Supplier<OptionalLong> skew;

    Bedside(Consultations consultations, List<NurseFrame.Professional> professionals, Supplier<Site> site, InstantSource clock,
            Supplier<OptionalLong> skew) {
        this.consultations = consultations;
        this.professionals = professionals;
        this.site = site;
        this.clock = clock;
        this.skew = skew;
    }

    Optional<Refusal> begin(EventId id, PersonId professional) {
        Consultations.Known known = consultations.knows(id, event -> event.fact() instanceof Fact.ConsultationOpened);
        if (known != Consultations.Known.NEW) {
            return repeated(known);
        }
        if (consultations.open().isPresent()) {
            return refuse(Refusal.Code.ALREADY_OPEN, "a consultation is open at this station");
        }
        Optional<NurseFrame.Professional> who = professionals.stream().filter(person -> person.person().equals(professional)).findFirst();
        if (who.isEmpty()) {
            return refuse(Refusal.Code.NOT_ALLOWED, "nobody of that name accompanies patients here");
        }
        Author author = Author.professional(who.get().person(), who.get().name());
        Event opened = event(id, ConsultationId.random(), author, new Fact.ConsultationOpened(site.get()));
        consultations.begin(opened);
        LOG.info("consultation opened id={}", opened.consultation());
        return Optional.empty();
    }

    /// States what the page says, in the name of the consultation's professional.
    Optional<Refusal> append(EventId id, ConsultationId consultation, Fact fact) {
        if (!statedByHand(fact)) {
            return refuse(Refusal.Code.NOT_ALLOWED, "this is not stated by hand");
        }
        return state(id, consultation, fact);
    }

    /// States a reading of one of the station's devices, in the name of the consultation's professional.
    Optional<Refusal> take(EventId id, ConsultationId consultation, Fact.ReadingTaken reading) {
        return state(id, consultation, reading);
    }

    boolean taken(EventId id) {
        return consultations.knows(id, event -> event.fact() instanceof Fact.ReadingTaken) == Consultations.Known.SAME;
    }

    private Optional<Refusal> state(EventId id, ConsultationId consultation, Fact fact) {
        Consultations.Known known = consultations
                .knows(id, event -> event.consultation().equals(consultation) && event.fact().equals(fact));
        if (known != Consultations.Known.NEW) {
            return repeated(known);
        }
        Optional<Author> author = consultations.of(consultation).flatMap(notes -> notes.consultation().professional());
        if (author.isEmpty()) {
            return refuse(Refusal.Code.UNKNOWN_CONSULTATION, "no such consultation here");
        }
        Event event;
        try {
            event = event(id, consultation, author.get(), fact);
        } catch (Invalid e) {
            return refuse(Refusal.Code.MALFORMED, String.valueOf(e.getMessage()));
        }
        return consultations.append(event);
    }

    private Event event(EventId id, ConsultationId consultation, Author author, Fact fact) {
        return Event.of(id, consultation, author, clock.instant(), skew.get(), fact);
    }

    Optional<Refusal> show(Step step) {
        Optional<Notes> open = consultations.open();
        if (open.isEmpty()) {
            return refuse(Refusal.Code.UNKNOWN_CONSULTATION, "no consultation is open");
        }
        Optional<Refusal> refusal = Steps.refusalOf(step, open.get().consultation());
        if (refusal.isEmpty()) {
            consultations.show(open.get(), step);
        }
        return refusal;
    }

    void draft(String text) {
        consultations.open().ifPresent(notes -> notes.draft(text));
    }

    void seen(EventId event) {
        consultations.seen(event);
    }

    /// The consultation that may be measured for now.
    Optional<ConsultationId> measurable() {
        return consultations.open().filter(notes -> whyNotMeasurable(notes.consultation()).isEmpty()).map(Notes::id);
    }

    Refusal whyNotMeasurable() {
        return consultations
                .open()
                .flatMap(notes -> whyNotMeasurable(notes.consultation()))
                .orElseGet(() -> new Refusal(Refusal.Code.UNKNOWN_CONSULTATION, "no consultation is open"));
    }

    private static Optional<Refusal> whyNotMeasurable(Consultation consultation) {
        if (consultation.phase() == Phase.CONCLUDED) {
            return refuse(Refusal.Code.CONCLUDED, "the physician has concluded");
        }
        return consultation.consent() == Consent.GIVEN
                ? Optional.empty()
                : refuse(consultation.consent() == Consent.REFUSED ? Refusal.Code.CONSENT_REFUSED : Refusal.Code.CONSENT_MISSING,
                        "the patient has not consented");
    }

    private static boolean statedByHand(Fact fact) {
        return switch (fact) {
            case Fact.PatientIdentified f -> true;
            case Fact.ConsentGiven f -> true;
            case Fact.ConsentRefused f -> true;
            case Fact.ReasonStated f -> true;
            case Fact.ReadingRetracted f -> true;
            case Fact.PhysicianRequested f -> true;
            case Fact.ConsultationReleased f -> true;
            case Fact.ConclusionRead f -> true;
            case Fact.ConsultationEnded f -> true;
            case Fact.ConsultationOpened f -> false;
            case Fact.ReadingTaken f -> false;
            case Fact.ConsultationAccepted f -> false;
            case Fact.LineInterrupted f -> false;
            case Fact.ConclusionWritten f -> false;
            case Fact.Unread f -> false;
        };
    }

    private static Optional<Refusal> repeated(Consultations.Known known) {
        return known == Consultations.Known.SAME ? Optional.empty() : refuse(Refusal.Code.CONFLICT, "the same name, other words");
    }

    private static Optional<Refusal> refuse(Refusal.Code code, String message) {
        return Optional.of(new Refusal(code, message));
    }
}
