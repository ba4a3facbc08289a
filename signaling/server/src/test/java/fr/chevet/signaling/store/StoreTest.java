package fr.chevet.signaling.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.chevet.protocol.Chain;
import fr.chevet.protocol.ConsultationId;
import fr.chevet.protocol.EventId;
import fr.chevet.protocol.PersonId;
import fr.chevet.protocol.Seal;
import fr.chevet.protocol.Site;
import fr.chevet.protocol.SiteType;
import fr.chevet.protocol.StationId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StoreTest {
    enum Kind {
        SQLITE,
        POSTGRESQL
    }

    private static final Instant NOW = Instant.parse("2026-11-22T09:30:00.123Z");
    private static final Site SITE = new Site(new StationId("station-1"), "Pharmacie du Marché", SiteType.PHARMACY, "");

    private static DatabasesUnderTest databases;
    @TempDir
    Path folder;
    private Database database;
    private Writer writer;

    @BeforeAll
    static void startDatabases() throws Exception {
        databases = new DatabasesUnderTest();
    }

    @AfterAll
    static void stopDatabases() throws Exception {
        databases.close();
    }

    private void open(Kind kind) throws Exception {
        String url = kind == Kind.SQLITE ? databases.sqlite(folder) : databases.postgres();
        database = Database.open(url, Optional.empty(), Optional.empty());
        writer = new Writer(database, Thread.ofPlatform().factory());
    }

    @AfterEach
    void close() {
        writer.close();
        database.close();
    }

    private StationRows enrolled() {
        var stations = new StationRows(database);
        writer.write(transaction -> {
            stations.enrol(transaction, new StationRows.Enrolled(SITE, "Ed25519", "key"), NOW);
            return 0;
        }).join();
        return stations;
    }

    @ParameterizedTest
    @EnumSource
    void the_tables_are_made_once(Kind kind) throws Exception {
        open(kind);
        assertThat(database.answers()).isTrue();
        assertThat(new ConsultationRows(database).open()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_station_enrolled_again_has_the_new_key(Kind kind) throws Exception {
        open(kind);
        StationRows stations = enrolled();
        writer.write(transaction -> {
            stations.enrol(transaction, new StationRows.Enrolled(SITE, "P-256", "other"), NOW);
            return 0;
        }).join();
        assertThat(stations.find(SITE.station())).contains(new StationRows.Enrolled(SITE, "P-256", "other"));
        assertThat(stations.find(new StationId("station-2"))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_code_is_good_once_and_for_its_time(Kind kind) throws Exception {
        open(kind);
        var stations = new StationRows(database);
        writer.write(transaction -> {
            stations.addCode(transaction, "hash", SITE, NOW);
            return 0;
        }).join();
        assertThat(writer.write(transaction -> stations.useCode(transaction, "hash", NOW)).join()).isEmpty();
        assertThat(writer.write(transaction -> stations.useCode(transaction, "hash", NOW.minusMillis(1))).join()).contains(SITE);
        assertThat(writer.write(transaction -> stations.useCode(transaction, "hash", NOW.minusMillis(1))).join()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_session_stands_for_its_account_until_it_runs_out(Kind kind) throws Exception {
        open(kind);
        var accounts = new AccountRows(database);
        var account = new AccountRows.Account("jean", new PersonId("p1"), "Dr Jean Lefèvre", "Médecine générale", "$argon2id$");
        writer.write(transaction -> {
            accounts.put(transaction, account);
            accounts.put(transaction, account);
            accounts.addSession(transaction, "hash", account.id(), NOW, NOW.minusSeconds(60));
            return 0;
        }).join();
        assertThat(accounts.find("jean")).contains(account);
        assertThat(accounts.session("hash", NOW.minusMillis(1))).contains(new AccountRows.Session(account, NOW));
        assertThat(accounts.session("hash", NOW)).isEmpty();
        writer.write(transaction -> {
            accounts.endSession(transaction, "hash");
            return 0;
        }).join();
        assertThat(accounts.session("hash", NOW.minusMillis(1))).isEmpty();
    }

    private static Chain.Row row(EventId event, long sequence) {
        return new Chain.Row(event, sequence, NOW, "sealed " + sequence, "hash " + sequence);
    }

    @ParameterizedTest
    @EnumSource
    void a_consultation_comes_back_as_it_was_stored(Kind kind) throws Exception {
        open(kind);
        enrolled();
        var consultations = new ConsultationRows(database);
        var id = ConsultationId.random();
        byte[] key = Seal.newKey();
        List<Chain.Row> rows = LongStream.rangeClosed(1, 3).mapToObj(sequence -> row(EventId.random(), sequence)).toList();
        writer.write(transaction -> {
            consultations.open(transaction, id, SITE.station(), key, NOW);
            rows.forEach(row -> consultations.append(transaction, id, row, "consentGiven"));
            return 0;
        }).join();
        ConsultationRows.Stored stored = consultations.find(id).orElseThrow();
        assertThat(stored.rows()).isEqualTo(rows);
        assertThat(stored.key().orElseThrow()).isEqualTo(key);
        assertThat(stored.station()).isEqualTo(SITE.station());
        assertThat(consultations.open()).containsExactly(id);
        EventId second = rows.get(1).event();
        assertThat(writer.write(transaction -> consultations.place(transaction, second)).join())
                .contains(new ConsultationRows.Place(id, 2));
        writer.write(transaction -> {
            consultations.end(transaction, id, NOW);
            return 0;
        }).join();
        assertThat(consultations.open()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void an_access_is_traced_in_the_order_of_time(Kind kind) throws Exception {
        open(kind);
        var traces = new TraceRows(database);
        var id = ConsultationId.random();
        var look = new TraceRows.Access(new PersonId("p1"), NOW, id, "look", "OK");
        var accept = new TraceRows.Access(new PersonId("p1"), NOW.plusMillis(5), id, "ConsultationAccepted", "TAKEN");
        writer.write(transaction -> {
            traces.add(transaction, accept);
            traces.add(transaction, look);
            return 0;
        }).join();
        assertThat(traces.of(id)).containsExactly(look, accept);
    }

    @ParameterizedTest
    @EnumSource
    void a_work_that_fails_takes_no_other_with_it(Kind kind) throws Exception {
        open(kind);
        enrolled();
        var consultations = new ConsultationRows(database);
        var id = ConsultationId.random();
        var event = EventId.random();
        writer.write(transaction -> {
            consultations.open(transaction, id, SITE.station(), Seal.newKey(), NOW);
            consultations.append(transaction, id, row(event, 1), "consentGiven");
            return 0;
        }).join();
        List<CompletableFuture<Integer>> all = new ArrayList<>();
        var rolledBack = new ArrayList<Integer>();
        for (int i = 0; i < 50; i++) {
            int number = i;
            all.add(writer.write(transaction -> {
                transaction.onRollback(() -> rolledBack.add(number));
                EventId written = number == 20 ? event : EventId.random();
                consultations.append(transaction, id, row(written, number + 2), "consentGiven");
                return number;
            }));
        }
        for (int i = 0; i < 50; i++) {
            if (i == 20) {
                assertThatThrownBy(all.get(i)::join).isInstanceOf(CompletionException.class).hasCauseInstanceOf(StoreException.class);
            } else {
                assertThat(all.get(i).join()).isEqualTo(i);
            }
        }
        assertThat(consultations.find(id).orElseThrow().rows()).hasSize(50);
        assertThat(rolledBack).contains(20);
    }

    @ParameterizedTest
    @EnumSource
    void what_waits_when_the_writer_closes_is_written(Kind kind) throws Exception {
        open(kind);
        var traces = new TraceRows(database);
        var id = ConsultationId.random();
        for (int i = 0; i < 500; i++) {
            var access = new TraceRows.Access(new PersonId("p" + i), NOW, id, "look", "OK");
            var _ = writer.write(transaction -> {
                traces.add(transaction, access);
                return 0;
            });
        }
        writer.close();
        assertThat(traces.of(id)).hasSize(500);
        assertThatThrownBy(writer.write(transaction -> 0)::join).hasCauseInstanceOf(StoreException.class);
    }
}
