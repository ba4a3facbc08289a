package fr.chevet.kiosk.page;

import fr.chevet.protocol.wire.FromNurse;

/// Who answers the nurse page. Called on the loop, except [#stop].
public interface Desk {
    void arrived(NursePage page);

    void take(NursePage page, FromNurse frame);

    void left(NursePage page);

    /// Brings the device in `slot` down at once, on the page's own thread: a cuff does not wait for a busy station.
    void stop(String slot);
}
