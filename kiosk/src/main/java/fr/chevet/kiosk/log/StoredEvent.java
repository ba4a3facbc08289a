package fr.chevet.kiosk.log;

import fr.chevet.protocol.Event;
import fr.chevet.protocol.Recorded;
import fr.chevet.protocol.Refusal;

/// One row of the log. `own` says that it was born on this station.
record StoredEvent(Event event, boolean own, Standing standing) {

    /// Where an event stands between the station and its server.
    sealed interface Standing {}

    /// Not acknowledged yet.
    record Pending() implements Standing {}

    record Confirmed(Recorded recorded) implements Standing {}

    record Refused(Refusal refusal, boolean seen) implements Standing {}
}
