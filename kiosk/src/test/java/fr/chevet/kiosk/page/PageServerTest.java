package fr.chevet.kiosk.page;

import static org.assertj.core.api.Assertions.assertThat;

import fr.chevet.kiosk.loop.Loop;
import fr.chevet.protocol.wire.FromNurse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Over bare sockets: a browser's library would not send the wrong words.
class PageServerTest {
    private final Loop loop = new Loop();
    private PageServer server;

    @BeforeEach
    void open() throws IOException {
        server = new PageServer(0, "a-token-of-this-boot", loop, new Desk() {
            @Override
            public void arrived(NursePage page) {}

            @Override
            public void take(NursePage page, FromNurse frame) {}

            @Override
            public void left(NursePage page) {}

            @Override
            public void stop(String slot) {}
        });
    }

    @AfterEach
    void close() {
        server.close();
        loop.close();
    }

    private String ask(String request, String... headers) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            String text = request + " HTTP/1.1\r\n" + String.join("\r\n", headers) + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            try (var reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
                // A WebSocket stays open: its status line is all there is to read.
                return request.contains("socket") ? reader.readLine() : reader.lines().collect(Collectors.joining("\n"));
            }
        }
    }

    private String host() {
        return "Host: 127.0.0.1:" + server.port();
    }

    private String cookie() {
        return "Cookie: chevet-kiosk-" + server.port() + "=" + server.entry().getQuery().substring("token=".length());
    }

    private String entryPath() {
        URI entry = server.entry();
        return entry.getPath() + "?" + entry.getQuery();
    }

    @Test
    void the_token_becomes_a_strict_cookie_and_leaves_the_address() throws IOException {
        String answer = ask("GET " + entryPath(), host());
        assertThat(answer).contains(" 303 ").contains("Location: /nurse/\n").contains("HttpOnly").contains("SameSite=Strict");
        assertThat(ask("GET /nurse/", host(), cookie())).contains(" 200 ").contains("<html");
        assertThat(ask("GET /shared/tokens.css", host(), cookie())).contains(" 200 ");
    }

    @Test
    void without_the_token_of_this_boot_nothing_is_shown_and_the_reason_is_said() throws IOException {
        assertThat(ask("GET /nurse/", host())).contains(" 403 ").contains("La station a redémarré").contains("The station was restarted");
        assertThat(ask("GET /nurse/?token=guess", host())).contains(" 403 ");
        assertThat(ask("GET /nurse/", host(), "Cookie: chevet-kiosk-" + server.port() + "=guess")).contains(" 403 ");
        assertThat(ask("GET /shared/tokens.css", host())).contains(" 403 ");
        assertThat(ask("GET /shared/tokens.css?" + server.entry().getQuery(), host())).contains(" 403 ");
    }

    @Test
    void another_name_for_this_machine_is_refused() throws IOException {
        for (String name : new String[]{"Host: evil.example:" + server.port(), "Host: 127.0.0.1", "Host: 127.0.0.1:1"}) {
            assertThat(ask("GET /nurse/", name, cookie())).as(name).contains(" 403 ");
        }
        assertThat(ask("GET /nurse/", "Host: localhost:" + server.port(), cookie())).contains(" 200 ");
    }

    @Test
    void a_socket_or_a_form_of_another_origin_is_refused() throws IOException {
        String[] upgrade = {"Upgrade: websocket", "Connection: Upgrade", "Sec-WebSocket-Version: 13",
                "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==", host(), cookie()};
        String headers = String.join("\r\n", upgrade);
        assertThat(ask("GET /nurse/socket", headers, "Origin: http://127.0.0.1:" + server.port())).contains(" 101 ");
        assertThat(ask("GET /nurse/socket", headers, "Origin: http://localhost:" + server.port())).contains(" 403 ");
        assertThat(ask("GET /nurse/socket", headers, "Origin: http://evil.example")).contains(" 403 ");
        assertThat(ask("GET /nurse/socket", headers, "Origin: null")).contains(" 403 ");
        assertThat(ask("GET /nurse/socket", headers)).contains(" 403 ");
        assertThat(ask("POST /nurse/", host(), cookie(), "Content-Length: 0")).contains(" 403 ");
    }

    @Test
    void both_languages_have_the_same_words() {
        assertThat(words(Locale.FRENCH)).isEqualTo(words(Locale.ENGLISH)).hasSameSizeAs(Words.values());
    }

    private static java.util.Set<String> words(Locale language) {
        return ResourceBundle.getBundle("fr.chevet.kiosk.page.messages", language).keySet();
    }
}
