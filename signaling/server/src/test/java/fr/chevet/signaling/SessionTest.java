package fr.chevet.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionTest {
    private final LinkTest.TurnedClock clock = new LinkTest.TurnedClock();
    private Clinic clinic;

    @BeforeEach
    void start(@TempDir Path data) throws IOException {
        clinic = new Clinic(ServerConfiguration.defaults().withPort(0).withData(data), clock);
        clinic.server.addPhysician("jean.lefevre", "Dr Jean Lefèvre", "Médecine générale", Clinic.PASSWORD.toCharArray());
    }

    @AfterEach
    void stop() {
        clinic.close();
    }

    @Test
    void a_physician_signs_in_is_known_and_signs_out() {
        var signedIn = clinic.signIn(" Jean.Lefevre ", Clinic.PASSWORD);
        assertThat(signedIn.statusCode()).isEqualTo(200);
        assertThat(signedIn.body()).contains("\"name\":\"Dr Jean Lefèvre\"", "\"speciality\":\"Médecine générale\"");
        String cookie = Clinic.cookie(signedIn);
        assertThat(clinic.get("/session", "Cookie", cookie).body()).isEqualTo(signedIn.body());
        clinic.delete("/session", "Cookie", cookie);
        assertThat(clinic.get("/session", "Cookie", cookie).statusCode()).isEqualTo(401);
    }

    @Test
    void the_cookie_is_out_of_reach_of_scripts_and_of_other_sites() {
        var signedIn = clinic.signIn("jean.lefevre", Clinic.PASSWORD);
        assertThat(signedIn.headers().firstValue("Set-Cookie").orElseThrow()).contains("; HttpOnly", "; SameSite=Strict", "; Path=/")
                .doesNotContain(
                        "Secure");
    }

    @Test
    void the_cookie_stays_on_https_where_the_page_came_over_it(@TempDir Path data) throws IOException {
        var defaults = ServerConfiguration.defaults();
        var behindProxy = new ServerConfiguration(defaults.host(), 0, data, defaults.database(), defaults.databaseUser(),
                defaults.databasePassword(), defaults.iceServers(), defaults.sessionLength(), List.of("https://chevet.example"));
        try (var proxied = new Clinic(behindProxy, clock)) {
            proxied.server.addPhysician("jean", "Dr Jean", "Médecine générale", Clinic.PASSWORD.toCharArray());
            String body = "{\"login\":\"jean\",\"password\":\"" + Clinic.PASSWORD + "\"}";
            var signedIn = proxied.post("/session", body, "Origin", "https://chevet.example");
            assertThat(signedIn.headers().firstValue("Set-Cookie").orElseThrow()).endsWith("; Secure");
            assertThat(proxied.post("/session", body, "Origin", proxied.origin()).statusCode()).isEqualTo(403);
        }
    }

    @Test
    void a_wrong_password_and_an_unknown_login_are_told_the_same() {
        var wrong = clinic.signIn("jean.lefevre", "wrong");
        var unknown = clinic.signIn("nobody", "wrong");
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(unknown.body()).isEqualTo(wrong.body());
    }

    @Test
    void too_many_tries_are_refused_in_plain_words_and_the_pause_ends() {
        var statuses = IntStream.range(0, 11).mapToObj(i -> clinic.signIn("jean.lefevre", "guess " + i).statusCode()).toList();
        assertThat(statuses.subList(0, 10)).containsOnly(401);
        assertThat(statuses.getLast()).isEqualTo(429);
        assertThat(clinic.signIn("jean.lefevre", Clinic.PASSWORD).body()).contains("Trop d'essais", "TRY_AGAIN");
        clock.now = clock.now.plusSeconds(301);
        assertThat(clinic.signIn("jean.lefevre", Clinic.PASSWORD).statusCode()).isEqualTo(200);
    }

    @Test
    void a_session_runs_out() {
        String cookie = Clinic.cookie(clinic.signIn("jean.lefevre", Clinic.PASSWORD));
        clock.now = clock.now.plusSeconds(12 * 3600);
        assertThat(clinic.get("/session", "Cookie", cookie).statusCode()).isEqualTo(401);
    }

    @Test
    void another_site_and_a_form_are_refused() {
        String body = "{\"login\":\"jean.lefevre\",\"password\":\"" + Clinic.PASSWORD + "\"}";
        assertThat(clinic.post("/session", body, "Origin", "https://elsewhere.example").statusCode()).isEqualTo(403);
        assertThat(clinic.post("/session", "login=jean.lefevre").statusCode()).isEqualTo(400);
    }

    @Test
    void health_says_how_it_stands() {
        assertThat(clinic.get("/health").body())
                .isEqualTo("{\"status\":\"ok\",\"version\":\"0.1.0-SNAPSHOT\",\"database\":true,\"links\":0,\"desks\":0,\"waiting\":0}");
    }

    @Test
    void every_answer_carries_the_security_headers() {
        for (String path : new String[]{"/", "/session", "/health", "/nothing"}) {
            var headers = clinic.get(path).headers();
            assertThat(headers.firstValue("Content-Security-Policy").orElseThrow()).contains("default-src 'self'");
            assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        }
    }
}
