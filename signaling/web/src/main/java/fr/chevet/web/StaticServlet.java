package fr.chevet.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Serves the class path's files of known kinds. No HTML: a page goes out through [PageServlet], with its own policy.
final class StaticServlet extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final String SCRIPT = "text/javascript;charset=utf-8";
    private static final String JSON = "application/json;charset=utf-8";
    private static final Map<String, String> TYPES = Map.ofEntries(Map.entry("js", SCRIPT), Map.entry("mjs", SCRIPT),
            Map.entry("json", JSON),
            Map.entry("map", JSON), Map.entry("webmanifest", "application/manifest+json"), Map.entry("css", "text/css;charset=utf-8"),
            Map.entry("svg", "image/svg+xml"), Map.entry("png", "image/png"), Map.entry("jpg", "image/jpeg"),
            Map.entry("webp", "image/webp"),
            Map.entry("ico", "image/x-icon"), Map.entry("woff2", "font/woff2"), Map.entry("wav", "audio/wav"),
            Map.entry("wasm", "application/wasm"),
            Map.entry("txt", "text/plain;charset=utf-8"));

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Content> content = find(request.getServletPath());
        if (content.isPresent()) {
            content.get().answer(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static Optional<Content> find(String path) {
        String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
        if (type == null || path.contains("..") || path.contains("//") || path.contains("\\")) {
            return Optional.empty();
        }
        // A WebJar's path holds its version, so what is behind it never changes.
        String cache = path.startsWith("/webjars/") ? "public, max-age=31536000, immutable" : "no-cache";
        return Resources.bytes(path.substring(1)).map(bytes -> new Content(bytes, type, cache));
    }
}
