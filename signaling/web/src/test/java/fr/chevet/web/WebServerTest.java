package fr.chevet.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebServerTest {
    private final WebServer server = open(new Site().servlet("/", page()).servlet("/nurse", page()).servlet("/broken", new Broken())
            .guard(Guard.hosts(Set.of("127.0.0.1", "localhost"))).guard(Guard.sameOrigin())
            .guard(handshake -> handshake.path().startsWith("/secret") && handshake.cookie("session").filter("good"::equals).isEmpty()
                    ? Optional.of(new Admission.Refused(401, "Connectez-vous."))
                    : Optional.empty())
            .endpoint("/live", 1000, handshake -> new Admission.Accepted(new Recorder())));
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void stop() {
        server.close();
        client.close();
    }

    @ParameterizedTest
    @CsvSource({"/trial/module.mjs, text/javascript;charset=utf-8", "/trial/script.js, text/javascript;charset=utf-8",
            "/trial/importmap.json, application/json;charset=utf-8", "/trial/drawing.svg, image/svg+xml",
            "/trial/style.css, text/css;charset=utf-8"})
    void a_file_comes_with_its_type_and_is_asked_for_again_each_time(String path, String type) throws Exception {
        var answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue(type);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-cache");
        assertThat(answer.body()).isNotEmpty();
    }

    @Test
    void an_unchanged_file_is_not_sent_again() throws Exception {
        String tag = get("/trial/module.mjs").headers().firstValue("ETag").orElseThrow();
        var again = get("/trial/module.mjs", "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(get("/trial/module.mjs", "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
    }

    @Test
    void a_webjar_is_kept_for_good() throws Exception {
        var lit = get("/webjars/lit/3.3.2/index.js");
        assertThat(lit.statusCode()).isEqualTo(200);
        assertThat(lit.headers().firstValue("Cache-Control")).hasValue("public, max-age=31536000, immutable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/trial", "/trial/", "/trial/folder.js", "/trial/folder.js/", "/trial/page.html", "/trial/none.js",
            "/webjars/lit",
            "/webjars/lit/3.3.2", "/../logback-test.xml", "/%2e%2e/%2e%2e/logback-test.xml", "/trial/..%2f..%2f..%2flogback-test.xml",
            "/trial//module.mjs", "/nurse/"})
    void no_folder_and_nothing_else_of_the_class_path_is_shown(String path) throws Exception {
        var answer = get(path);
        assertThat(answer.statusCode()).isIn(400, 404);
        assertThat(answer.body()).doesNotContain("module.mjs", "configuration", "etty", "inner").isNotBlank();
        assertSecured(answer);
    }

    @Test
    void a_page_carries_the_import_map_and_its_hash() throws Exception {
        for (String path : new String[]{"/", "/nurse"}) {
            var page = get(path);
            assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
            assertThat(page.body()).contains("Bonjour, été.").doesNotContain("<!--importmap-->");
            String script = page.body().replaceAll("(?s).*<script type=\"importmap\">(.*)</script>.*", "$1");
            assertThat(script).contains("/trial/module.mjs");
            String hash = Resources.sha256(script.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .contains("script-src 'self' 'sha256-" + hash + "';", "default-src 'self';", "frame-ancestors 'none'");
            assertSecured(page);
        }
    }

    @Test
    void a_page_that_does_not_exist_is_refused_at_the_start() {
        assertThatThrownBy(() -> new Site().page("/", "trial/none.html")).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("trial/none.html");
    }

    @Test
    void a_failure_shows_nothing_of_the_inside() throws Exception {
        var answer = get("/broken");
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("Réessayez").doesNotContain("Exception", "dossier secret");
        assertSecured(answer);
    }

    @Test
    void another_method_is_refused() throws Exception {
        var post = client.send(HttpRequest.newBuilder(uri("/nurse")).POST(HttpRequest.BodyPublishers.ofString("x")).build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(post.statusCode()).isEqualTo(405);
        assertSecured(post);
    }

    @Test
    void a_foreign_name_and_a_foreign_page_get_nothing() throws Exception {
        try (var rebound = new RawSocket(server.port(), "/live", "Origin: http://evil.example\r\n")) {
            assertThat(rebound.status).isEqualTo(403);
        }
        try (var own = new RawSocket(server.port(), "/live", "Origin: http://127.0.0.1:" + server.port() + "\r\n")) {
            assertThat(own.status).isEqualTo(101);
        }
        var answer = get("/nurse", "Origin", "http://evil.example");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("autre site");
        assertSecured(answer);
        assertThat(get("/nurse", "Origin", "null").statusCode()).isEqualTo(403);
        assertThat(Guard.hosts(Set.of("localhost")).refusal(handshake("LOCALHOST:8080"))).isEmpty();
        assertThat(Guard.hosts(Set.of("localhost")).refusal(handshake("evil.example:8080"))).isPresent();
    }

    @Test
    void a_guard_sees_cookies_and_chooses_its_status() throws Exception {
        assertThat(get("/secret/x").statusCode()).isEqualTo(401);
        assertThat(get("/secret/x").body()).contains("Connectez-vous.");
        assertThat(get("/secret/x", "Cookie", "a=b; session=good").statusCode()).isEqualTo(404);
    }

    @Test
    void an_endpoint_answers_a_plain_request_with_upgrade_required() throws Exception {
        assertThat(get("/live").statusCode()).isEqualTo(426);
    }

    @Test
    void a_taken_port_is_said() {
        assertThatThrownBy(() -> WebServer.open("127.0.0.1", server.port(), new Site())).isInstanceOf(IOException.class);
    }

    private static Handshake handshake(String host) {
        return new Handshake("GET", "/", "127.0.0.1", java.util.Map.of("host", host), java.util.Map.of(), java.util.Map.of());
    }

    private static void assertSecured(HttpResponse<String> answer) {
        var headers = answer.headers();
        assertThat(headers.firstValue("Content-Security-Policy")).isPresent();
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(headers.firstValue("Permissions-Policy")).hasValue("camera=(self), microphone=(self)");
        assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Server")).isEmpty();
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(uri(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static PageServlet page() {
        return new PageServlet("trial/page.html", "trial/importmap.json");
    }

    private static WebServer open(Site site) {
        try {
            return WebServer.open("127.0.0.1", 0, site);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static final class Broken extends HttpServlet {
        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) {
            throw new IllegalStateException("dossier secret");
        }
    }
}
