package fr.chevet.kiosk.station;

import fr.chevet.protocol.StationId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/// The station's own Ed25519 key: made here, never leaves. The server has its public half.
public final class StationKey {
    static final String ALGORITHM = "Ed25519";
    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----\n";
    private static final String END = "\n-----END PRIVATE KEY-----\n";

    private final PrivateKey secret;

    private StationKey(PrivateKey secret) {
        this.secret = secret;
    }

    static KeyPair newPair() {
        try {
            return KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    static void write(PrivateKey secret, Path file) throws IOException {
        DataFolder.write(file, BEGIN + Base64.getMimeEncoder(64, new byte[]{'\n'}).encodeToString(secret.getEncoded()) + END);
    }

    static StationKey read(Path file) throws IOException {
        String pem = Files.readString(file).replace(BEGIN, "").replace(END, "");
        try {
            var spec = new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(pem));
            return new StationKey(KeyFactory.getInstance(ALGORITHM).generatePrivate(spec));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new StationFailure("The station's key in " + file + " is damaged: enrol the station again.", e);
        }
    }

    /// The answer (base64) to the server's challenge.
    public String prove(StationId station, String nonce) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(secret);
            signature.update(("chevet-link:" + station + ":" + nonce).getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("an " + ALGORITHM + " key signs", e);
        }
    }
}
