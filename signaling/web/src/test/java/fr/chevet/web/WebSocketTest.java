package fr.chevet.web;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WebSocketTest {
    private static final int MOST_IN = 2000;

    private final List<Recorder> accepted = new CopyOnWriteArrayList<>();
    private final WebServer server = open();
    private final Dialer dialer = new Dialer();

    @AfterEach
    void stop() {
        dialer.close();
        server.close();
    }

    @Test
    void what_is_said_comes_back_in_order() throws Exception {
        var mine = new Recorder();
        dialer.dial(uri("/echo"), Map.of(), MOST_IN, mine);
        for (int i = 0; i < 200; i++) {
            mine.connection().send("été " + i);
        }
        await().atMost(ofSeconds(20)).until(() -> mine.texts.size() == 200);
        assertThat(mine.texts).startsWith("été 0", "été 1").endsWith("été 199");
    }

    @Test
    void the_door_sees_headers_cookies_and_query() throws Exception {
        var mine = new Recorder();
        dialer.dial(uri("/door?token=a%20b&token=c&empty="), Map.of("Authorization", "Bearer x", "Cookie", "session=good"), MOST_IN, mine);
        await().atMost(ofSeconds(20)).until(() -> mine.texts.contains("a b/Bearer x/good/Optional[]"));
    }

    @Test
    void a_refusal_is_an_http_status_before_any_upgrade() {
        var mine = new Recorder();
        assertThatThrownBy(() -> dialer.dial(uri("/door"), Map.of(), MOST_IN, mine))
                .isInstanceOfSatisfying(DialRefused.class, refused -> assertThat(refused.status()).isEqualTo(401));
        assertThatThrownBy(() -> dialer.dial(uri("/nowhere"), Map.of(), MOST_IN, mine))
                .isInstanceOfSatisfying(DialRefused.class, refused -> assertThat(refused.status()).isEqualTo(404));
        assertThat(mine.closings).isEmpty();
        assertThat(accepted).isEmpty();
    }

    @Test
    void no_server_is_an_ordinary_error() {
        assertThatThrownBy(() -> dialer.dial(URI.create("ws://127.0.0.1:1/"), Map.of(), MOST_IN, new Recorder()))
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(DialRefused.class);
    }

    @Test
    void a_message_over_the_limit_is_refused_with_1009() throws Exception {
        try (var raw = new RawSocket(server.port(), "/echo", "")) {
            raw.write(1, "a".repeat(MOST_IN).getBytes(StandardCharsets.US_ASCII));
            assertThat(raw.read().payload()).hasSize(MOST_IN);
            raw.write(1, "a".repeat(MOST_IN + 1).getBytes(StandardCharsets.US_ASCII));
            assertThat(raw.read().closeCode()).isEqualTo(1009);
        }
        await().atMost(ofSeconds(20)).until(() -> accepted.getFirst().closings.size() == 1);
        assertThat(accepted.getFirst().closings.getFirst()).startsWith("1009");
    }

    @Test
    void bytes_are_refused_with_1003() throws Exception {
        try (var raw = new RawSocket(server.port(), "/echo", "")) {
            raw.write(2, new byte[10]);
            assertThat(raw.read().closeCode()).isEqualTo(1003);
        }
    }

    @Test
    void a_handler_that_throws_has_its_connection_closed_with_1011() throws Exception {
        var mine = new Recorder();
        dialer.dial(uri("/broken"), Map.of(), MOST_IN, mine);
        mine.connection().send("x");
        await().atMost(ofSeconds(20)).until(() -> mine.closings.size() == 1);
        assertThat(mine.closings.getFirst()).startsWith("1011");
    }

    @Test
    void a_close_comes_after_all_that_was_sent() throws Exception {
        var mine = new Recorder();
        dialer.dial(uri("/quiet"), Map.of(), MOST_IN, mine);
        Connection theirs = accepted.getFirst().connection();
        for (int i = 0; i < 100; i++) {
            theirs.send("x" + i);
        }
        theirs.close(4001, "é".repeat(200));
        theirs.send("too late");
        await().atMost(ofSeconds(20)).until(() -> !mine.closings.isEmpty() && !accepted.getFirst().closings.isEmpty());
        assertThat(mine.texts).hasSize(100).endsWith("x99");
        assertThat(mine.closings).singleElement().asString().startsWith("4001 éé");
        assertThat(accepted.getFirst().closings).hasSize(1);
    }

    @Test
    void a_reader_that_does_not_read_is_dropped_and_nobody_else_waits() throws Exception {
        var good = new Recorder();
        dialer.dial(uri("/quiet"), Map.of(), 1 << 20, good);
        Connection toGood = accepted.getFirst().connection();
        try (var stuck = new RawSocket(server.port(), "/quiet", "")) {
            await().atMost(ofSeconds(20)).until(() -> accepted.size() == 2);
            Connection toStuck = accepted.get(1).connection();
            String big = "x".repeat(100_000);
            long slowest = 0;
            int sent = 0;
            while (accepted.get(1).closings.isEmpty()) {
                assertThat(sent).isLessThan(10_000);
                long start = System.nanoTime();
                toStuck.send(big);
                slowest = Math.max(slowest, System.nanoTime() - start);
                toGood.send("n" + sent++);
                int arrived = sent;
                await().atMost(ofSeconds(20)).until(() -> good.texts.size() == arrived);
            }
            assertThat(slowest).isLessThan(ofSeconds(1).toNanos());
            assertThat(good.closings).isEmpty();
            assertThat(stuck.status).isEqualTo(101);
        }
    }

    @Test
    void of_a_running_value_only_the_newest_waits_for_a_slow_reader() throws Exception {
        try (var slow = new RawSocket(server.port(), "/quiet", "")) {
            await().atMost(ofSeconds(20)).until(() -> accepted.size() == 1);
            Connection connection = accepted.getFirst().connection();
            String padding = " ".repeat(100_000);
            for (int i = 0; i < 2_000; i++) {
                connection.sendLatest("pulse", i + padding);
            }
            connection.send("end");
            int got = 0;
            String last = "";
            for (String text = slow.read().text(); !text.equals("end"); text = slow.read().text()) {
                last = text.strip();
                got++;
            }
            assertThat(last).isEqualTo("1999");
            assertThat(got).isLessThan(500);
            assertThat(accepted.getFirst().closings).isEmpty();
        }
    }

    @Test
    void a_stopping_server_says_going_away_and_ends_even_with_a_stuck_reader() throws Exception {
        var mine = new Recorder();
        URI address = uri("/quiet");
        dialer.dial(address, Map.of(), MOST_IN, mine);
        try (var stuck = new RawSocket(server.port(), "/quiet", ""); var raw = new RawSocket(server.port(), "/quiet", "")) {
            await().atMost(ofSeconds(20)).until(() -> accepted.size() == 3);
            for (int i = 0; i < 60; i++) {
                accepted.get(1).connection().sendLatest("k" + i, "x".repeat(200_000));
            }
            long start = System.nanoTime();
            server.close();
            assertThat(System.nanoTime() - start).isLessThan(ofSeconds(20).toNanos());
            assertThat(raw.read().closeCode()).isEqualTo(1001);
            await().atMost(ofSeconds(20)).until(() -> !mine.closings.isEmpty());
            assertThat(mine.closings.getFirst()).startsWith("1001");
            assertThat(accepted).allSatisfy(recorder -> assertThat(recorder.closings).hasSize(1));
            assertThat(stuck.status).isEqualTo(101);
        }
        assertThatThrownBy(() -> dialer.dial(address, Map.of(), MOST_IN, new Recorder())).isInstanceOf(IOException.class);
    }

    @Test
    void a_closing_dialer_tells_the_server() throws Exception {
        dialer.dial(uri("/quiet"), Map.of(), MOST_IN, new Recorder());
        dialer.close();
        await().atMost(ofSeconds(20)).until(() -> !accepted.getFirst().closings.isEmpty());
        assertThat(accepted.getFirst().closings.getFirst()).startsWith("1001");
    }

    private URI uri(String path) {
        return URI.create("ws://127.0.0.1:" + server.port() + path);
    }

    private WebServer open() {
        var site = new Site().endpoint("/quiet", MOST_IN, handshake -> accept(new Recorder()))
                .endpoint("/echo", MOST_IN, handshake -> accept(new Recorder() {
                    @Override
                    public void text(String text) {
                        try {
                            connection().send(text);
                        } catch (Exception e) {
                            throw new AssertionError(e);
                        }
                    }
                })).endpoint("/broken", MOST_IN, handshake -> accept(new Recorder() {
                    @Override
                    public void text(String text) {
                        throw new IllegalStateException("a test's own failure");
                    }
                })).endpoint("/door", MOST_IN,
                        handshake -> handshake.query("token").isEmpty() ? new Admission.Refused(401, "Non.") : accept(new Recorder() {
                            @Override
                            public void opened(Connection connection) {
                                connection.send(String.join("/", handshake.query("token").get(), handshake.header("authorization").get(),
                                        handshake.cookie("session").get(), handshake.query("empty").toString()));
                            }
                        }));
        try {
            return WebServer.open("127.0.0.1", 0, site);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Admission accept(Recorder recorder) {
        accepted.add(recorder);
        return new Admission.Accepted(recorder);
    }
}
