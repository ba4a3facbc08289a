package fr.chevet.protocol.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeName;
import fr.chevet.protocol.Consultation;
import fr.chevet.protocol.EventId;
import fr.chevet.protocol.Invalid;
import fr.chevet.protocol.PeerId;
import fr.chevet.protocol.PersonId;
import fr.chevet.protocol.Site;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Frames between a nurse page and its kiosk only.
public sealed interface NurseFrame extends Frame {

    /// All a nurse page needs to draw its screen. Sent on connect and after every change.
    ///
    /// `step` is the screen while a consultation is prepared; `draft` what was typed on it and not yet stated; `lineLostAt` since when the server is out of
    /// reach; `unconfirmed` how many facts wait for it, over all consultations.
    @JsonTypeName("station")
    record Station(Site site, String version, List<Professional> professionals, List<FittedDevice> devices, boolean online,
            Optional<Instant> lineLostAt,
            int unconfirmed, Optional<Consultation> consultation, Step step, Optional<String> draft, List<RefusedEvent> refused,
            List<OnDuty> onDuty,
            Optional<Integer> before, List<IceServer> iceServers, Instant now) implements NurseFrame, FromKiosk {
        public Station {
            professionals = List.copyOf(professionals);
            devices = List.copyOf(devices);
            refused = List.copyOf(refused);
            onDuty = List.copyOf(onDuty);
            iceServers = List.copyOf(iceServers);
        }
    }

    /// Somebody who may accompany patients here.
    record Professional(PersonId person, String name, String title) {}

    /// The page is there, as this peer of the call.
    @JsonTypeName("here")
    record Here(PeerId peer) implements NurseFrame, FromNurse {}

    /// The professional takes a patient: opens a consultation. `id` names the event.
    @JsonTypeName("begin")
    record Begin(EventId id, PersonId professional) implements NurseFrame, FromNurse {}

    /// Shows another screen of the preparation.
    @JsonTypeName("step")
    record ToStep(Step step) implements NurseFrame, FromNurse {}

    /// What is typed on the screen so far; kept in memory only, wiped with the consultation. On the wire `words` is `text`, which is every frame's own text here.
    @JsonTypeName("draft")
    record Draft(@JsonProperty("text") String words) implements NurseFrame, FromNurse {
        public Draft {
            if (words.length() > 5_000) {
                throw new Invalid("a draft has at most 5,000 characters");
            }
        }
    }

    /// Starts a measurement at the device in `slot`.
    @JsonTypeName("measure")
    record Measure(EventId id, String slot) implements NurseFrame, FromNurse {}

    /// Stops the device in `slot`, whatever its state.
    @JsonTypeName("stop")
    record Stop(EventId id, String slot) implements NurseFrame, FromNurse {}

    /// Makes a fact of the running value of the device in `slot`.
    @JsonTypeName("keep")
    record Keep(EventId id, String slot) implements NurseFrame, FromNurse {}

    /// The professional has seen that the server refused an event.
    @JsonTypeName("seen")
    record Seen(EventId event) implements NurseFrame, FromNurse {}
}
