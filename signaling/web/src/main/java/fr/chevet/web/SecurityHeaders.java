package fr.chevet.web;

import java.util.Map;

/// What every answer tells the browser it may not do.
final class SecurityHeaders {
    static final String POLICY = "Content-Security-Policy";

    /// On every answer, errors too. Scripts get the pages' policy as well: a worker obeys the one its own file came with.
    static final Map<String, String> ALL = Map.of(POLICY, policy(""), "X-Content-Type-Options", "nosniff", "Referrer-Policy", "no-referrer",
            "Permissions-Policy", "camera=(self), microphone=(self)", "Cross-Origin-Opener-Policy", "same-origin");

    private SecurityHeaders() {}

    /// Styles may be inline: Lit's fallback for old browsers and SVG's own attributes need it. `moreScripts` starts with a space, or is empty.
    static String policy(String moreScripts) {
        return "default-src 'self'; script-src 'self'" + moreScripts
                + "; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; media-src 'self' blob:; connect-src 'self'; "
                + "frame-ancestors 'none'; base-uri 'none'; form-action 'self'";
    }
}
