package fr.chevet.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ConnectionTest {
    private final PacedWire wire = new PacedWire();
    private final Connection connection = new Connection(wire);

    @Test
    void only_one_write_is_under_way_and_the_order_is_kept() {
        connection.send("a");
        connection.send("b");
        connection.sendLatest("pulse", "60");
        connection.send("c");
        assertThat(wire.said).containsExactly("a");
        wire.finishAll();
        assertThat(wire.said).containsExactly("a", "b", "60", "c");
    }

    @Test
    void a_newer_value_replaces_the_unsent_one_and_never_overtakes_what_came_between() {
        connection.send("a");
        connection.sendLatest("pulse", "60");
        connection.sendLatest("pressure", "120");
        connection.send("result");
        connection.sendLatest("pulse", "61");
        wire.finishAll();
        assertThat(wire.said).containsExactly("a", "120", "result", "61");
    }

    @Test
    void too_many_unsent_messages_drop_the_reader_with_a_code() {
        for (int i = 0; i <= Connection.MOST_UNSENT; i++) {
            connection.send("x");
        }
        assertThat(wire.cuts).isEmpty();
        connection.send("one too many");
        connection.send("after");
        assertThat(wire.cuts).containsExactly(Connection.CLOSE_WAIT);
        wire.finishAll();
        assertThat(wire.said).containsExactly("x", "close 1013");
    }

    @Test
    void too_many_unsent_characters_drop_the_reader_but_one_huge_message_passes() {
        connection.send("a");
        connection.send("x".repeat(Connection.MOST_UNSENT_CHARACTERS * 2));
        assertThat(wire.cuts).isEmpty();
        connection.send("b");
        wire.finishAll();
        assertThat(wire.said).containsExactly("a", "close 1013");
    }

    @Test
    void running_values_never_drop_a_reader() {
        connection.send("a");
        for (int i = 0; i < 100_000; i++) {
            connection.sendLatest("pulse", "x".repeat(100) + i);
        }
        wire.finishAll();
        assertThat(wire.said).hasSize(2);
        assertThat(wire.cuts).isEmpty();
    }

    @Test
    void room_comes_back_as_the_reader_reads() {
        for (int i = 0; i < 100_000; i++) {
            connection.send("x".repeat(1000));
            wire.finishAll();
        }
        assertThat(wire.cuts).isEmpty();
    }

    @Test
    void writes_that_end_at_once_do_not_nest() {
        connection.send("first");
        for (int i = 0; i < Connection.MOST_UNSENT; i++) {
            connection.send("x");
        }
        wire.atOnce = true;
        wire.finishOne();
        assertThat(wire.said).hasSize(Connection.MOST_UNSENT + 1);
        assertThat(wire.deepest).isEqualTo(1);
    }

    @Test
    void a_close_is_said_once_and_last() {
        connection.send("a");
        connection.close(1000, "bye");
        connection.close(1001, "again");
        connection.send("b");
        connection.sendLatest("pulse", "60");
        wire.finishAll();
        assertThat(wire.said).containsExactly("a", "close 1000");
    }

    @Test
    void what_waits_when_the_transport_ends_is_forgotten() {
        connection.send("a");
        connection.send("b");
        connection.ended();
        wire.finishAll();
        for (int i = 0; i < 1000; i++) {
            connection.send("c");
        }
        connection.close(1000, "bye");
        assertThat(wire.said).containsExactly("a");
        assertThat(wire.cuts).isEmpty();
    }

    @Test
    void a_failed_write_cuts() {
        connection.send("a");
        wire.pending.removeFirst().accept(false);
        assertThat(wire.cuts).containsExactly(Duration.ZERO);
    }

    @Test
    void a_silent_peer_is_pinged_then_cut_and_a_sign_of_life_starts_over() {
        for (int i = 0; i < 20; i++) {
            connection.beat();
            connection.heard();
        }
        assertThat(wire.cuts).isEmpty();
        for (int i = 0; i <= Connection.MOST_UNANSWERED; i++) {
            assertThat(wire.cuts).isEmpty();
            connection.beat();
        }
        connection.beat();
        assertThat(wire.cuts).isNotEmpty().containsOnly(Duration.ZERO);
        assertThat(wire.said).contains("ping");
    }

    /// A wire whose writes end when the test says.
    private static final class PacedWire implements Wire {
        final List<String> said = new ArrayList<>();
        final List<Duration> cuts = new ArrayList<>();
        final List<Consumer<Boolean>> pending = new ArrayList<>();
        boolean atOnce;
        int depth;
        int deepest;

        void finishOne() {
            pending.removeFirst().accept(true);
        }

        void finishAll() {
            while (!pending.isEmpty()) {
                finishOne();
            }
        }

        @Override
        public void write(String text, Consumer<Boolean> written) {
            said.add(text);
            assertThat(pending).isEmpty();
            deepest = Math.max(deepest, ++depth);
            if (atOnce) {
                written.accept(true);
            } else {
                pending.add(written);
            }
            depth--;
        }

        @Override
        public void ping() {
            said.add("ping");
        }

        @Override
        public void close(int code, String reason) {
            said.add("close " + code);
        }

        @Override
        public void cutAfter(Duration wait) {
            cuts.add(wait);
        }
    }
}
