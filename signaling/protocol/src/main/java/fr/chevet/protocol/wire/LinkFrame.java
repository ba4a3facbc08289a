package fr.chevet.protocol.wire;

import com.fasterxml.jackson.annotation.JsonTypeName;
import fr.chevet.protocol.ConsultationId;
import fr.chevet.protocol.Event;
import fr.chevet.protocol.Invalid;
import fr.chevet.protocol.PeerId;
import fr.chevet.protocol.Recorded;
import fr.chevet.protocol.Site;
import fr.chevet.protocol.StationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Frames between a station and its server only.
public sealed interface LinkFrame extends Frame {

    /// The server's first word: sign `nonce` (base64) with the station's key.
    @JsonTypeName("challenge")
    record Challenge(String nonce) implements LinkFrame, FromServer {}

    /// `signature` (base64) over the UTF-8 bytes of `chevet-link:` + station + `:` + nonce.
    @JsonTypeName("prove")
    record Prove(StationId station, String signature, String version) implements LinkFrame, FromStation {}

    /// The key is proven.
    @JsonTypeName("welcome")
    record Welcome(Site site, List<IceServer> iceServers, Instant serverTime, String version) implements LinkFrame, FromServer {
        public Welcome {
            iceServers = List.copyOf(iceServers);
        }
    }

    /// An event the server has not acknowledged yet. Answered by [Entry] with the same event, or by `refused`.
    @JsonTypeName("submit")
    record Submit(String event) implements LinkFrame, FromStation {}

    /// Asks for every event of the consultation behind `after`, then for each new one as it comes.
    @JsonTypeName("follow")
    record Follow(ConsultationId consultation, long after) implements LinkFrame, FromStation {
        public Follow {
            if (after < 0) {
                throw new Invalid("a log is followed from 0 on");
            }
        }
    }

    /// An event as it was recorded: the answer to a [Submit], and news of what others stated. `event` is its exact text.
    @JsonTypeName("entry")
    record Entry(String event, long sequence, Instant recordedAt, String hash) implements LinkFrame, FromServer {
        public static Entry of(Recorded recorded) {
            return new Entry(recorded.event().text(), recorded.sequence(), recorded.recordedAt(), recorded.hash());
        }

        public Recorded recorded() {
            return new Recorded(Event.parseRecorded(event), sequence, recordedAt, hash);
        }
    }

    /// The nurse page that is in front of the patient now; absent when none is.
    @JsonTypeName("present")
    record Present(ConsultationId consultation, Optional<PeerId> peer) implements LinkFrame, FromStation {}

    /// Who could answer, and how many wait before this consultation.
    @JsonTypeName("outlook")
    record Outlook(List<OnDuty> onDuty, Optional<Integer> before) implements LinkFrame, FromServer {
        public Outlook {
            onDuty = List.copyOf(onDuty);
        }
    }
}
