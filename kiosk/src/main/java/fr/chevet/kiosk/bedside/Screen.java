package fr.chevet.kiosk.bedside;

import fr.chevet.kiosk.link.LinkState;
import fr.chevet.kiosk.log.Consultations;
import fr.chevet.kiosk.log.Notes;
import fr.chevet.protocol.wire.FittedDevice;
import fr.chevet.protocol.wire.NurseFrame;
import fr.chevet.protocol.wire.RefusedEvent;
import fr.chevet.protocol.wire.Step;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Draws up all that a nurse page shows, from what is on disk and what is known now.
record Screen(String version, List<NurseFrame.Professional> professionals, Consultations consultations, ServerView server) {

    NurseFrame.Station now(Instant now, LinkState line, List<FittedDevice> devices) {
        Optional<Notes> open = consultations.open();
        return new NurseFrame.Station(server.site(), version, professionals, devices, line.online(),
                line.online() ? Optional.empty() : Optional.of(line.since()), consultations.pending(), open.map(Notes::consultation),
                open.map(Notes::step).orElse(Step.IDENTITY), open.flatMap(Notes::draft), refused(), server.onDuty(), server.before(),
                server.iceServers(), now);
    }

    private List<RefusedEvent> refused() {
        return consultations
                .all()
                .stream()
                .flatMap(notes -> notes.refused().stream())
                .map(refused -> new RefusedEvent(refused.event().id(), refused.event().fact(), refused.event().happenedAt(),
                        refused.refusal().code(), refused.refusal().who()))
                .toList();
    }
}
