package fr.chevet.signaling.stations;

import fr.chevet.protocol.Invalid;
import fr.chevet.protocol.StationId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/// A station's public key, and the check of what it signed.
///
/// `Ed25519`, or `P-256` with SHA-256 (FIPS 186-5, signature in DER), which is what a TPM or a smart card offers.
final class StationKey {
    private final String signature;
    private final PublicKey key;

    private StationKey(String signature, PublicKey key) {
        this.signature = signature;
        this.key = key;
    }

    /// `spki` is a SubjectPublicKeyInfo in base64. @throws Invalid when it is no such key
    static StationKey read(String algorithm, String spki) {
        try {
            var encoded = new X509EncodedKeySpec(Base64.getDecoder().decode(spki));
            return switch (algorithm) {
                case "Ed25519" -> new StationKey("Ed25519", KeyFactory.getInstance("Ed25519").generatePublic(encoded));
                case "P-256" -> new StationKey("SHA256withECDSA", p256(KeyFactory.getInstance("EC").generatePublic(encoded)));
                default -> throw new Invalid("the algorithm is Ed25519 or P-256");
            };
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            if (e instanceof Invalid invalid) {
                throw invalid;
            }
            throw new Invalid("the public key is not a SubjectPublicKeyInfo of " + algorithm);
        }
    }

    private static PublicKey p256(PublicKey key) {
        if (key instanceof ECPublicKey ec && ec.getParams().toString().contains("1.2.840.10045.3.1.7")) {
            return key;
        }
        throw new Invalid("the curve is not P-256");
    }

    /// Whether `proof` (base64) is this key's signature over the words of the challenge.
    boolean signed(StationId station, String nonce, String proof) {
        try {
            Signature check = Signature.getInstance(signature);
            check.initVerify(key);
            check.update(("chevet-link:" + station + ":" + nonce).getBytes(StandardCharsets.UTF_8));
            return check.verify(Base64.getDecoder().decode(proof));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false; // not a signature at all
        }
    }
}
