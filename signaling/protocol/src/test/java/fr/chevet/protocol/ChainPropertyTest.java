package fr.chevet.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import fr.chevet.protocol.Chain.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import tools.jackson.databind.JsonNode;

class ChainPropertyTest {
    private final ConsultationId id = ConsultationId.random();
    private final Seal seal = new Seal(Seal.newKey());

    private List<Row> log(int size) {
        List<Row> rows = new ArrayList<>();
        String previous = Chain.start(id);
        for (int n = 1; n <= size; n++) {
            rows.add(row(previous, n));
            previous = rows.getLast().hash();
        }
        return rows;
    }

    private Row row(String previous, int sequence) {
        EventId event = EventId.random();
        String sealed = seal.seal(event, "{\"fact\":" + sequence + "}");
        Instant at = Story.OPENED.plusSeconds(sequence);
        return new Row(event, sequence, at, sealed, Chain.hash(previous, sequence, at, event, sealed));
    }

    private OptionalLong found(List<Row> rows) {
        return Chain.firstBreak(id, rows);
    }

    @Property(tries = 100)
    void a_log_that_nobody_touched_is_whole(@ForAll @IntRange(max = 12) int size) {
        assertThat(found(log(size))).isEmpty();
    }

    @Property(tries = 300)
    void a_flipped_bit_is_found_where_it_is(@ForAll @IntRange(min = 1, max = 6) int size, @ForAll @IntRange(max = 5) int at,
            @ForAll @IntRange(max = 100) int place, @ForAll @IntRange(max = 7) int bit) {
        List<Row> rows = log(size);
        Row row = rows.get(at % size);
        StringBuilder sealed = new StringBuilder(row.sealed());
        int character = place % sealed.length();
        sealed.setCharAt(character, (char) (sealed.charAt(character) ^ 1 << bit));
        rows.set(at % size, new Row(row.event(), row.sequence(), row.recordedAt(), sealed.toString(), row.hash()));
        assertThat(found(rows)).hasValue(row.sequence());
    }

    @Property(tries = 100)
    void a_changed_time_is_found_where_it_is(@ForAll @IntRange(min = 1, max = 6) int size, @ForAll @IntRange(max = 5) int at,
            @ForAll @LongRange(min = 1, max = 1_000_000_000) long millis) {
        List<Row> rows = log(size);
        Row row = rows.get(at % size);
        rows.set(at % size, new Row(row.event(), row.sequence(), row.recordedAt().minusMillis(millis), row.sealed(), row.hash()));
        assertThat(found(rows)).hasValue(row.sequence());
    }

    @Property(tries = 100)
    void another_event_id_sequence_or_hash_is_found_where_it_is(@ForAll @IntRange(min = 1, max = 6) int size,
            @ForAll @IntRange(max = 5) int at, @ForAll @IntRange(max = 2) int what) {
        List<Row> rows = log(size);
        Row row = rows.get(at % size);
        rows
                .set(
                        at % size,
                        new Row(what == 0 ? EventId.random() : row.event(), what == 1 ? row.sequence() + 1 : row.sequence(),
                                row.recordedAt(), row.sealed(), what == 2 ? row.hash().replaceFirst(".", "g") : row.hash()));
        assertThat(found(rows)).hasValue(row.sequence());
    }

    @Property(tries = 100)
    void two_rows_that_changed_places_are_found_at_the_first(@ForAll @IntRange(min = 2, max = 6) int size,
            @ForAll @IntRange(max = 5) int one,
            @ForAll @IntRange(max = 5) int other, @ForAll boolean renumbered) {
        List<Row> rows = log(size);
        int first = Math.min(one % size, other % size);
        int second = first == Math.max(one % size, other % size) ? (first + 1) % size : Math.max(one % size, other % size);
        Collections.swap(rows, first, second);
        for (int i = 0; renumbered && i < size; i++) {
            Row row = rows.get(i);
            rows.set(i, new Row(row.event(), i + 1L, row.recordedAt(), row.sealed(), row.hash()));
        }
        assertThat(found(rows)).hasValue(Math.min(first, second) + 1L);
    }

    @Property(tries = 100)
    void a_dropped_row_is_found_where_it_was(@ForAll @IntRange(min = 2, max = 6) int size, @ForAll @IntRange(max = 4) int at) {
        List<Row> rows = log(size);
        int dropped = at % (size - 1);
        rows.remove(dropped);
        assertThat(found(rows)).hasValue(dropped + 1L);
    }

    @Property(tries = 100)
    void a_row_slipped_in_is_found_even_when_it_was_chained_to_the_one_before(@ForAll @IntRange(min = 1, max = 6) int size,
            @ForAll @IntRange(max = 5) int at) {
        List<Row> rows = log(size);
        int place = at % size;
        rows.add(place, row(place == 0 ? Chain.start(id) : rows.get(place - 1).hash(), place + 1));
        assertThat(found(rows)).hasValue(place + 2L);
    }

    @Property(tries = 100)
    void a_log_that_was_cut_short_is_found_by_a_witness(@ForAll @IntRange(min = 1, max = 6) int size, @ForAll @IntRange(max = 5) int kept) {
        List<Row> rows = log(size);
        var witness = new Chain.Witness(size, rows.getLast().hash());
        assertThat(Chain.firstBreak(id, rows, witness)).isEmpty();
        assertThat(Chain.firstBreak(id, rows.subList(0, kept % size), witness)).hasValue(kept % size + 1L);
    }

    @Example
    void a_log_that_was_computed_anew_is_found_by_a_witness() {
        List<Row> told = log(3);
        assertThat(Chain.firstBreak(id, log(4), new Chain.Witness(2, told.get(1).hash()))).hasValue(2);
    }

    @Example
    void another_consultations_log_is_not_whole() {
        assertThat(Chain.firstBreak(ConsultationId.random(), log(2))).hasValue(1);
    }

    @Example
    void the_vector_of_the_page_is_computed_the_same() {
        JsonNode vector = Json.tree(ProtocolPage.read().of("Vector").getFirst().example());
        ConsultationId consultation = ConsultationId.of(vector.path("consultation").stringValue());
        Seal key = new Seal(HexFormat.of().parseHex(vector.path("key").stringValue()));
        assertThat(Chain.start(consultation)).isEqualTo(vector.path("start").stringValue());
        List<Row> rows = new ArrayList<>();
        for (JsonNode node : vector.path("rows")) {
            Row row = new Row(EventId.of(node.path("event").stringValue()), node.path("sequence").longValue(),
                    Instant.parse(node.path("recordedAt").stringValue()), node.path("sealed").stringValue(),
                    node.path("hash").stringValue());
            rows.add(row);
            String text = key.open(row.event(), row.sealed());
            assertThat(text).isEqualTo(node.path("text").stringValue());
            assertThat(Event.parse(text).digest()).isEqualTo(node.path("digest").stringValue());
        }
        assertThat(rows).hasSize(2);
        assertThat(Chain.firstBreak(consultation, rows)).isEmpty();
    }
}
