package fr.chevet.ops.play;

import fr.chevet.protocol.EventId;
import java.util.Optional;

/// What lies in the logs of both programs, behind the pages' backs.
public interface Witness {
    /// The event's text as the server's log has it.
    Optional<String> atServer(EventId event);

    /// The event's text as the kiosk's log has it.
    Optional<String> atKiosk(EventId event);

    /// How many events of any consultation the kiosk's log holds.
    int countAtKiosk();
}
