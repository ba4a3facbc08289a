package fr.chevet.web.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.microsoft.playwright.Page;
import fr.chevet.web.browser.Chromium;
import fr.chevet.web.browser.ResourceServer;
import jakarta.websocket.CloseReason;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.websocket.jakarta.server.config.JakartaWebSocketServletContainerInitializer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The page's socket against a real WebSocket server that answers, refuses, drops and falls silent as told.
@ExtendWith(Chromium.Given.class)
class SocketTest {
    private final ResourceServer resources = new ResourceServer();
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);
    private Page page;

    @BeforeEach
    void start(Chromium chromium) throws Exception {
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler("/");
        server.setHandler(context);
        JakartaWebSocketServletContainerInitializer.configure(context, (servlets, container) -> container.addEndpoint(Moody.class));
        server.start();
        Moody.seen.clear();
        page = chromium.open(resources.at("/test/blank.html"), 1280, 800);
    }

    @AfterEach
    void stop(Chromium chromium) throws Exception {
        page.context().close();
        server.stop();
        resources.close();
        chromium.complaints(); // refused connections are the browser's own words here
    }

    @Test
    void requests_are_answered_refused_and_never_kept_while_there_is_no_connection() {
        assertThat(run("answers")).contains(entry("closed", Map.of("sent", false, "asked", "not_connected")), entry("done", "done"),
                entry("refused", List.of(true, "not_yours", "held by another")), entry("states", List.of("connecting", "open", "lost")),
                entry("frames", List.of(Map.of("type", "echo", "words", "é ✓"))));
    }

    @Test
    void an_append_without_an_answer_is_sent_again_with_its_id_and_nothing_else_is() {
        assertThat(run("dropped")).contains(entry("other", "lost"), entry("re", "the-event"), entry("times", 2),
                entry("states", List.of("connecting", "open", "lost", "connecting", "open", "lost")));
    }

    @Test
    void a_silent_server_is_noticed_and_left() {
        assertThat(page.evaluate("async (at) => (await import('/test/modules.js')).silent(at)", address()))
                .isEqualTo(List.of("open", "lost", "connecting"));
    }

    @Test
    void a_network_that_is_back_is_tried_at_once() {
        assertThat(page.evaluate("async (at) => (await import('/test/modules.js')).online(at)", address())).isEqualTo("connecting");
    }

    private String address() {
        return "ws://127.0.0.1:" + connector.getLocalPort() + "/link";
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> run(String name) {
        return (Map<String, Object>) page.evaluate("async ([name, at]) => (await import('/test/modules.js'))[name](at)",
                List.of(name, address()));
    }

    /// Answers by the frame's type; drops the connection at the first sight of an append that says so.
    @ServerEndpoint("/link")
    public static class Moody {
        static final Map<String, AtomicInteger> seen = new ConcurrentHashMap<>();
        private boolean silent;

        @OnMessage
        public void receive(String text, Session session) throws IOException {
            JsonNode frame = new JsonMapper().readTree(text);
            String id = frame.path("id").asString("");
            switch (frame.path("type").asString()) {
                case "ping" -> answer(session, "{\"type\":\"pong\"}");
                case "silence" -> silent = true;
                case "echo" -> answer(session, text);
                case "refuse" -> answer(session,
                        "{\"type\":\"refused\",\"re\":\"%s\",\"code\":\"not_yours\",\"message\":\"held by another\"}".formatted(id));
                case "append" -> {
                    int times = seen.computeIfAbsent(id, key -> new AtomicInteger()).incrementAndGet();
                    if (times == 1) {
                        session.close(new CloseReason(CloseReason.CloseCodes.GOING_AWAY, "restarting"));
                    } else {
                        answer(session, "{\"type\":\"done\",\"re\":\"%s\",\"times\":%d}".formatted(id, times));
                    }
                }
                default -> answer(session, "{\"type\":\"done\",\"re\":\"%s\"}".formatted(id));
            }
        }

        @OnError
        public void fail(Throwable problem) {
            // The page left first: nothing to tell.
        }

        private void answer(Session session, String text) throws IOException {
            if (!silent && session.isOpen()) {
                session.getBasicRemote().sendText(text);
            }
        }
    }
}
