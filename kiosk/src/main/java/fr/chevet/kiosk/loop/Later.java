package fr.chevet.kiosk.loop;

import java.time.Duration;

/// Does something after a while, unless all has ended by then.
@FunctionalInterface
public interface Later {
    void after(Duration wait, Runnable task);
}
