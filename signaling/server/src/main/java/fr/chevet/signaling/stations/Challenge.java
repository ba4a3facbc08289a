package fr.chevet.signaling.stations;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;

/// What one link has to sign; new for every link, so that a signature seen once opens nothing.
final class Challenge {
    /// A kiosk signs in milliseconds; a smart card asks for a second.
    static final Duration LONGEST = Duration.ofSeconds(10);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String nonce;

    Challenge() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        nonce = Base64.getEncoder().encodeToString(bytes);
    }

    String nonce() {
        return nonce;
    }
}
