package fr.chevet.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What a client says before it gets anything: the head of an HTTP request, or of the one that asks for a WebSocket.
///
/// `remoteAddress` is the peer's address as text. Header names are found in any case; of a header, cookie or query key said twice, the first
/// counts.
public record Handshake(String method, String path, String remoteAddress, Map<String, String> headers, Map<String, String> cookies,
        Map<String, String> query) {
    public Handshake {
        var anyCase = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        anyCase.putAll(headers);
        headers = Collections.unmodifiableMap(anyCase);
        cookies = Map.copyOf(cookies);
        query = Map.copyOf(query);
    }

    static Handshake of(HttpServletRequest request) {
        var headers = new HashMap<String, String>();
        Collections.list(request.getHeaderNames()).forEach(name -> headers.put(name, request.getHeader(name)));
        var cookies = new HashMap<String, String>();
        Cookie @Nullable [] sent = request.getCookies();
        for (Cookie cookie : sent == null ? new Cookie[0] : sent) {
            cookies.putIfAbsent(cookie.getName(), cookie.getValue());
        }
        return new Handshake(request.getMethod(), request.getRequestURI(), request.getRemoteAddr(), headers, cookies,
                parameters(request.getQueryString()));
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    public Optional<String> cookie(String name) {
        return Optional.ofNullable(cookies.get(name));
    }

    public Optional<String> query(String name) {
        return Optional.ofNullable(query.get(name));
    }

    public Optional<String> host() {
        return header("Host");
    }

    /// Whose page asks: a scheme, host and port, or "null"; absent when it is no page, and on a page's plain GET of its own site.
    public Optional<String> origin() {
        return header("Origin");
    }

    /// Not from the servlet's own parameters: those would eat the body of a form.
    private static Map<String, String> parameters(@Nullable String text) {
        var query = new HashMap<String, String>();
        for (String pair : text == null ? List.<String>of() : List.of(text.split("&"))) {
            int equals = pair.indexOf('=');
            try {
                query.putIfAbsent(decode(equals < 0 ? pair : pair.substring(0, equals)),
                        equals < 0 ? "" : decode(pair.substring(equals + 1)));
            } catch (IllegalArgumentException e) {
                // half an escape: as if it had not been said
            }
        }
        return query;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
