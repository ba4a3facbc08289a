package fr.chevet.web;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Stands before every request, page and WebSocket alike, and may refuse it.
@FunctionalInterface
public interface Guard {
    /// Empty lets the request pass.
    Optional<Admission.Refused> refusal(Handshake handshake);

    /// Refuses a `Host` whose name, without the port, is none of these: a foreign name that resolves to this machine (DNS rebinding) gets
    /// nothing.
    static Guard hosts(Set<String> names) {
        return handshake -> handshake.host().map(Guard::hostName).filter(names::contains).isPresent()
                ? Optional.empty()
                : refuse("Ce serveur ne répond pas à ce nom. / This server does not answer to that name.");
    }

    /// Refuses what a page of another site asks: an `Origin` whose host and port are not those of `Host`. WebSockets know no same-origin rule of
    /// their own. A program that is no page sends no `Origin` and passes.
    static Guard sameOrigin() {
        return handshake -> handshake.origin().isEmpty() || authority(handshake.origin().get()).equals(handshake.host())
                ? Optional.empty()
                : refuse("Demande d'un autre site refusée. / A request of another site is refused.");
    }

    private static Optional<Admission.Refused> refuse(String words) {
        return Optional.of(new Admission.Refused(403, words));
    }

    private static String hostName(String host) {
        return host.replaceFirst(":\\d+$", "").toLowerCase(Locale.ROOT);
    }

    private static Optional<String> authority(String origin) {
        try {
            return Optional.ofNullable(URI.create(origin).getRawAuthority());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
