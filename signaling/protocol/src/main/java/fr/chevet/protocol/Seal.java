package fr.chevet.protocol;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Seals events with one consultation's key (AES-256-GCM, a nonce of its own each). Destroying the key erases the person; the chain stays whole.
public final class Seal {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;

    /// `key` has 32 bytes.
    public Seal(byte[] key) {
        if (key.length != 32) {
            throw new Invalid("a consultation's key has 32 bytes");
        }
        this.key = new SecretKeySpec(key, "AES");
    }

    public static byte[] newKey() {
        byte[] key = new byte[32];
        RANDOM.nextBytes(key);
        return key;
    }

    /// Nonce, then ciphertext with its tag, in base64; `event` is bound to it, so that two rows cannot change places.
    public String seal(EventId event, String text) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, event, text.getBytes(StandardCharsets.UTF_8), 0);
        byte[] whole = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
        System.arraycopy(sealed, 0, whole, NONCE_BYTES, sealed.length);
        return Base64.getEncoder().encodeToString(whole);
    }

    /// The text again. @throws Invalid when it was not sealed so
    public String open(EventId event, String base64) {
        byte[] sealed = decode(base64);
        if (sealed.length < NONCE_BYTES) {
            throw new Invalid("a sealed event is cut short");
        }
        return new String(run(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, NONCE_BYTES), event, sealed, NONCE_BYTES), StandardCharsets.UTF_8);
    }

    private static byte[] decode(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new Invalid("a sealed event is not base64");
        }
    }

    private byte[] run(int mode, byte[] nonce, EventId event, byte[] input, int offset) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(event.toString().getBytes(StandardCharsets.US_ASCII));
            return cipher.doFinal(input, offset, input.length - offset);
        } catch (AEADBadTagException e) {
            throw new Invalid("a sealed event was changed, or is another consultation's");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
    }
}
