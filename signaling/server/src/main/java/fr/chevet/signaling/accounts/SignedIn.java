package fr.chevet.signaling.accounts;

import fr.chevet.protocol.Author;
import fr.chevet.protocol.wire.OnDuty;
import java.time.Instant;

/// A physician with a session. `session` is the token's hash: it names the session without opening it.
public record SignedIn(OnDuty physician, String session, Instant expires) {
    public Author author() {
        return Author.physician(physician.person(), physician.name());
    }
}
