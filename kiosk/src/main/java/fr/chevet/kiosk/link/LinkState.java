package fr.chevet.kiosk.link;

import java.time.Instant;
import java.util.Optional;

/// Whether the server can be reached, since when, and in plain words why not where a person has to do something about it.
public record LinkState(Standing standing, Instant since, Optional<String> words) {

    /// What the line is like.
    public enum Standing {
        ONLINE,
        /// Not reached; tried again by itself.
        OFFLINE,
        /// Reached, and the server does not know this station or its key; tried again slowly, in case somebody puts it right.
        REJECTED
    }

    public boolean online() {
        return standing == Standing.ONLINE;
    }
}
