package fr.chevet.signaling.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;

/// The two databases that the store promises to be the same on: a fresh one of each, whenever a test asks.
final class DatabasesUnderTest implements AutoCloseable {
    private final EmbeddedPostgres postgres;

    DatabasesUnderTest() throws IOException {
        postgres = EmbeddedPostgres.builder().start();
    }

    String sqlite(Path folder) {
        return "jdbc:sqlite:" + folder.resolve(UUID.randomUUID() + ".sqlite");
    }

    String postgres() throws Exception {
        String name = "t" + UUID.randomUUID().toString().replace("-", "");
        try (var connection = postgres.getPostgresDatabase().getConnection(); var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
        return postgres.getJdbcUrl("postgres", name);
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
