package fr.chevet.protocol.wire;

import com.fasterxml.jackson.annotation.JsonTypeName;
import fr.chevet.protocol.ConsultationId;
import fr.chevet.protocol.EventId;
import fr.chevet.protocol.Fact;
import fr.chevet.protocol.Invalid;
import fr.chevet.protocol.PeerId;
import fr.chevet.protocol.Refusal;
import fr.chevet.readings.Live;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Frames that more than one kind of socket carries.
public sealed interface SharedFrame extends Frame {

    /// Asks for a [Pong]; `at` is the sender's clock and comes back.
    @JsonTypeName("ping")
    record Ping(Instant at) implements SharedFrame, FromStation, FromDesk, FromNurse {}

    @JsonTypeName("pong")
    record Pong(Instant at, Instant serverTime) implements SharedFrame, FromServer, FromKiosk {}

    /// What `re` asked for is on disk.
    @JsonTypeName("done")
    record Done(EventId re) implements SharedFrame, FromServer, FromKiosk {}

    /// What `re` asked for was not done; `re` is absent when the words could not be read so far.
    @JsonTypeName("refused")
    record Refused(Optional<EventId> re, Refusal.Code code, String message,
            Optional<String> who) implements SharedFrame, FromServer, FromKiosk {
        public static Refused of(EventId re, Refusal refusal) {
            return new Refused(Optional.of(re), refusal.code(), refusal.message(), refusal.who());
        }

        public static Refused of(Refusal refusal) {
            return new Refused(Optional.empty(), refusal.code(), refusal.message(), refusal.who());
        }

        public Refusal refusal() {
            return new Refusal(code, message, who);
        }
    }

    /// A page states a fact; who states it follows from its session. The same `id` sent again is harmless.
    @JsonTypeName("append")
    record Append(EventId id, ConsultationId consultation, Fact fact) implements SharedFrame, FromDesk, FromNurse {
        public Append {
            if (fact instanceof Fact.Unread) {
                throw new Invalid("nobody states what they cannot read");
            }
        }
    }

    /// Negotiation of a call between two pages. `body` is theirs alone: nobody between reads it.
    @JsonTypeName("signal")
    record Signal(ConsultationId consultation, PeerId from, PeerId to, String body)
            implements
                SharedFrame,
                FromStation,
                FromServer,
                FromDesk,
                FromNurse,
                FromKiosk {
        /// A session description with many candidates stays below.
        public static final int LONGEST_BODY = 65_536;

        public Signal {
            if (body.length() > LONGEST_BODY) {
                throw new Invalid("a signal has at most " + LONGEST_BODY + " characters");
            }
        }
    }

    /// All pages that take part in the consultation's call now.
    @JsonTypeName("peers")
    record Peers(ConsultationId consultation, List<Peer> peers) implements SharedFrame, FromServer, FromKiosk {
        public Peers {
            peers = List.copyOf(peers);
        }
    }

    /// A running value of a device; the newest replaces the one before.
    @JsonTypeName("live")
    record LiveValue(ConsultationId consultation, String device, Live live) implements SharedFrame, FromStation, FromServer, FromKiosk {}
}
