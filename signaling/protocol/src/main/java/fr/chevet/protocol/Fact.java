package fr.chevet.protocol;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import fr.chevet.readings.Provenance;
import fr.chevet.readings.Reading;
import java.time.Instant;

/// What can be stated about a consultation. Nothing is ever updated in place: a correction is another fact.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface Fact {

    /// The professional opened a consultation at `site`.
    @JsonTypeName("consultationOpened")
    record ConsultationOpened(Site site) implements Fact {}

    /// The patient was identified; said again, it corrects what was said before.
    @JsonTypeName("patientIdentified")
    record PatientIdentified(Patient patient) implements Fact {}

    @JsonTypeName("consentGiven")
    record ConsentGiven() implements Fact {}

    /// The patient does not want to be seen from afar; unless they change their mind, the consultation can only end.
    @JsonTypeName("consentRefused")
    record ConsentRefused() implements Fact {}

    @JsonTypeName("reasonStated")
    record ReasonStated(Reason reason) implements Fact {}

    @JsonTypeName("readingTaken")
    record ReadingTaken(Reading reading, Provenance provenance) implements Fact {}

    /// A reading that does not count after all, and why.
    @JsonTypeName("readingRetracted")
    record ReadingRetracted(EventId reading, String reason) implements Fact {
        public ReadingRetracted {
            reason = Texts.require("reason of the retraction", reason, 1, 500);
        }
    }

    /// The patient is ready: the consultation enters the waiting room.
    @JsonTypeName("physicianRequested")
    record PhysicianRequested() implements Fact {}

    /// The authoring physician takes the consultation; from here on media may leave the station towards them.
    @JsonTypeName("consultationAccepted")
    record ConsultationAccepted() implements Fact {}

    /// The physician gives the consultation back, or the professional calls for another one: it is in the waiting room again.
    @JsonTypeName("consultationReleased")
    record ConsultationReleased(String reason) implements Fact {
        public ConsultationReleased {
            reason = Texts.require("reason of the release", reason, 1, 500);
        }
    }

    /// A party's line was down during the call; stated once it is back.
    @JsonTypeName("lineInterrupted")
    record LineInterrupted(Role party, Instant from, Instant until) implements Fact {
        public LineInterrupted {
            if (until.isBefore(from)) {
                throw new Invalid("an interruption ends after it began");
            }
        }
    }

    /// The physician's conclusion, in words the professional reads out.
    @JsonTypeName("conclusionWritten")
    record ConclusionWritten(String text) implements Fact {
        public ConclusionWritten {
            text = Texts.require("conclusion", text, 1, 20_000);
        }
    }

    /// The professional has read the conclusion to the patient.
    @JsonTypeName("conclusionRead")
    record ConclusionRead() implements Fact {}

    @JsonTypeName("consultationEnded")
    record ConsultationEnded(Outcome outcome) implements Fact {}

    /// A fact of a newer version, by its type's name: carried, ordered and hashed unread. Its words are in the event's text.
    @JsonTypeName("unknown")
    record Unread(String name) implements Fact {}
}
