package fr.chevet.protocol;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import java.util.Optional;

/// Why something was not done. `code` is stable, `message` is for logs and developers; pages say it in their own words. `who` names the person that
/// stands in the way, where one does.
public record Refusal(Code code, String message, Optional<String> who) {
    public Refusal(Code code, String message) {
        this(code, message, Optional.empty());
    }

    /// Codes on the wire; a code keeps its meaning for ever.
    public enum Code {
        /// The words cannot be read as a frame, an event or a value.
        MALFORMED,
        /// The author's role may not state this.
        NOT_ALLOWED,
        UNKNOWN_CONSULTATION,
        ALREADY_OPEN,
        IDENTITY_MISSING,
        CONSENT_MISSING,
        CONSENT_REFUSED,
        REASON_MISSING,
        NOT_WAITING,
        /// Another physician has taken it: `who` says which.
        TAKEN,
        NOT_HOLDER,
        CONCLUDED,
        NOT_CONCLUDED,
        ENDED,
        IMPLAUSIBLE,
        /// The device took it before this consultation: it may belong to another patient.
        OLD_READING,
        DUPLICATE_READING,
        UNKNOWN_READING,
        /// Same id, other words.
        CONFLICT,
        /// No such device at this station.
        NO_DEVICE,
        /// The device shows no value that could be kept now.
        NOTHING_TO_KEEP,
        /// A temporary fault; the same frame may be sent again.
        TRY_AGAIN,
        /// A code of a newer version; never sent.
        @JsonEnumDefaultValue
        OTHER;

        /// Whether the same words may be accepted later, so that they must not be given up.
        public boolean passes() {
            return this == TRY_AGAIN;
        }
    }
}
