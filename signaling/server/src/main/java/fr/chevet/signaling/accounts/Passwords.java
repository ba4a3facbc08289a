package fr.chevet.signaling.accounts;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.nio.CharBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Hashes and checks passwords with Argon2id (OWASP's minimum: 19 MiB, two passes), a few at a time.
public final class Passwords {
    private static final Argon2Function ARGON2ID = Argon2Function.getInstance(19 * 1024, 2, 1, 32, Argon2.ID);
    private static final int SALT_BYTES = 16;
    /// Each takes a core and 19 MiB.
    private static final int AT_ONCE = 2;
    /// Who waits longer is told to come again; a flood of sign-ins does not fill the web's threads for longer.
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    /// What a login that nobody has is checked against, so that it takes as long as any other.
    private final String nobody = hash(Tokens.random().toCharArray());

    public String hash(char[] password) {
        return Password.hash(CharBuffer.wrap(password)).addRandomSalt(SALT_BYTES).with(ARGON2ID).getResult();
    }

    /// Whether it is the password; an unknown hash takes as long and is false. Empty when too many are waiting.
    Optional<Boolean> check(char[] password, Optional<String> hash) {
        try {
            if (!turns.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        try {
            boolean right = Password.check(CharBuffer.wrap(password), hash.orElse(nobody)).with(ARGON2ID);
            return Optional.of(right && hash.isPresent());
        } finally {
            turns.release();
        }
    }
}
