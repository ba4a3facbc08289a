package fr.chevet.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Serves one HTML page, with the import map put in and let through by its hash.
final class PageServlet extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final String PLACEHOLDER = "<!--importmap-->";

    private final String resource;
    private final String importMap;

    /// Throws IllegalArgumentException when there is no such page: better at the start than at the first visit.
    PageServlet(String resource, String importMap) {
        this.resource = resource;
        this.importMap = importMap;
        if (Resources.text(resource).isEmpty()) {
            throw new IllegalArgumentException("no page META-INF/resources/" + resource);
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String page = Resources.text(resource).orElse("");
        Optional<String> map = Resources.text(importMap).filter(text -> page.contains(PLACEHOLDER));
        String whole = page.replace(PLACEHOLDER, map.map(text -> "<script type=\"importmap\">" + text + "</script>").orElse(""));
        map.map(text -> Resources.sha256(text.getBytes(StandardCharsets.UTF_8)))
                .ifPresent(hash -> response.setHeader(SecurityHeaders.POLICY, SecurityHeaders.policy(" 'sha256-" + hash + "'")));
        new Content(whole.getBytes(StandardCharsets.UTF_8), "text/html;charset=utf-8", "no-cache").answer(request, response);
    }
}
