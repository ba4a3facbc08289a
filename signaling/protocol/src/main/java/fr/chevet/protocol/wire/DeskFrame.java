package fr.chevet.protocol.wire;

import com.fasterxml.jackson.annotation.JsonTypeName;
import fr.chevet.protocol.Consultation;
import fr.chevet.protocol.ConsultationId;
import fr.chevet.protocol.PeerId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Frames between a physician's page and the server only.
public sealed interface DeskFrame extends Frame {

    /// The server's first word to a page that is signed in.
    @JsonTypeName("desk")
    record Desk(OnDuty physician, List<IceServer> iceServers, Instant serverTime, String version) implements DeskFrame, FromServer {
        public Desk {
            iceServers = List.copyOf(iceServers);
        }
    }

    /// The whole waiting room, most urgent first, then by arrival.
    @JsonTypeName("waitingRoom")
    record WaitingRoom(List<WaitingRow> rows) implements DeskFrame, FromServer {
        public WaitingRoom {
            rows = List.copyOf(rows);
        }
    }

    /// The physician opens a consultation's summary with this page; access is traced. Answered by [View], and again after every event.
    @JsonTypeName("look")
    record Look(ConsultationId consultation, PeerId peer) implements DeskFrame, FromDesk {}

    /// The page no longer shows the consultation.
    @JsonTypeName("leave")
    record Leave(ConsultationId consultation) implements DeskFrame, FromDesk {}

    /// The folded consultation. `stationLostAt` says since when the station's line is down.
    @JsonTypeName("view")
    record View(Consultation consultation, boolean stationOnline, Optional<Instant> stationLostAt) implements DeskFrame, FromServer {}
}
