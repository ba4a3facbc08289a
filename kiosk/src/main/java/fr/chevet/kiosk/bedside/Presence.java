package fr.chevet.kiosk.bedside;

import fr.chevet.kiosk.link.LogExchange;
import fr.chevet.protocol.ConsultationId;
import fr.chevet.protocol.PeerId;
import fr.chevet.protocol.wire.LinkFrame;
import java.util.Optional;

/// What the server has been told of the page in front of the patient, so that it is told again only when that changes or the line was lost.
final class Presence {
    private Optional<LinkFrame.Present> told = Optional.empty();

    void forget() {
        told = Optional.empty();
    }

    /// What is to be told now, once the server knows the consultation.
    Optional<LinkFrame.Present> news(Optional<ConsultationId> open, Optional<PeerId> page, LogExchange exchange) {
        Optional<LinkFrame.Present> now = open.filter(exchange::follows).map(consultation -> new LinkFrame.Present(consultation, page));
        if (now.isEmpty() || now.equals(told)) {
            return Optional.empty();
        }
        told = now;
        return now;
    }
}
