package fr.chevet.kiosk.page;

import fr.chevet.web.Admission;
import fr.chevet.web.Guard;
import fr.chevet.web.Handshake;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;

/// Lets in the kiosk's own browser only: right name, right origin, and the token of this boot, by address once and by cookie from then on.
///
/// Any web page open on the same machine could ask a loopback port; it can neither know the token nor make the browser send a cookie that is
/// `SameSite=Strict`.
final class Doorkeeper implements Guard {
    static final String ENTRY = "/nurse/";
    private static final String TOKEN = "token";

    private final String token;
    private final IntSupplier port;

    /// `port` is asked at each request: it may be known only once the server is open.
    Doorkeeper(String token, IntSupplier port) {
        this.token = token;
        this.port = port;
    }

    @Override
    public Optional<Admission.Refused> refusal(Handshake handshake) {
        Set<String> names = Set.of("127.0.0.1:" + port.getAsInt(), "localhost:" + port.getAsInt());
        String host = handshake.host().orElse("");
        if (!names.contains(host)) {
            return refuse(Words.WRONG_NAME);
        }
        boolean ownOrigin = handshake.origin().isPresent()
                ? handshake.origin().get().equals("http://" + host)
                : handshake.method().equals("GET") && !isWebSocket(handshake);
        if (!ownOrigin) {
            return refuse(Words.WRONG_ORIGIN);
        }
        return knows(handshake) || enters(handshake) ? Optional.empty() : refuse(Words.NO_TOKEN);
    }

    /// Whether the request is the first one, which brings the token in its address.
    boolean enters(Handshake handshake) {
        return handshake.path().equals(ENTRY) && handshake.query(TOKEN).filter(this::isToken).isPresent();
    }

    private boolean knows(Handshake handshake) {
        return handshake.cookie(cookieName()).filter(this::isToken).isPresent();
    }

    /// Browsers send cookies to every port of a host: two stations on one machine must not overwrite each other's.
    String cookieName() {
        return "chevet-kiosk-" + port.getAsInt();
    }

    String cookie() {
        return cookieName() + "=" + token + "; Path=/; HttpOnly; SameSite=Strict";
    }

    URI entry() {
        return URI.create("http://127.0.0.1:" + port.getAsInt() + ENTRY + "?" + TOKEN + "=" + token);
    }

    private boolean isToken(String said) {
        return MessageDigest.isEqual(said.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isWebSocket(Handshake handshake) {
        return handshake.header("Upgrade").filter("websocket"::equalsIgnoreCase).isPresent();
    }

    private static Optional<Admission.Refused> refuse(Words words) {
        return Optional.of(new Admission.Refused(403, words.inBothLanguages()));
    }
}
