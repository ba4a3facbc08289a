package fr.chevet.signaling.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/// An open database with its tables as this version wants them.
public final class Database implements AutoCloseable {
    /// One writes, the others read beside it.
    private static final int CONNECTIONS = 4;
    /// Another process that reads the file, a backup for one, may hold it for a moment.
    private static final Duration BUSY_WAIT = Duration.ofSeconds(10);

    private final HikariDataSource pool;
    private final Jdbi jdbi;

    private Database(HikariDataSource pool) {
        this.pool = pool;
        this.jdbi = Jdbi.create(pool);
        // A message with the statement's arguments would bring names and keys into the logs.
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(StatementExceptions.MessageRendering.NONE);
    }

    /// Opens `jdbc:sqlite:` or `jdbc:postgresql:` and brings its tables up to date. Throws [StoreException] when it cannot.
    public static Database open(String jdbcUrl, Optional<String> user, Optional<String> password) {
        var config = new HikariConfig();
        config.setPoolName("store");
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        if (jdbcUrl.startsWith("jdbc:sqlite:")) {
            config.setDataSource(sqlite(jdbcUrl));
        } else {
            config.setJdbcUrl(jdbcUrl);
            user.ifPresent(config::setUsername);
            password.ifPresent(config::setPassword);
        }
        HikariDataSource pool;
        try {
            pool = new HikariDataSource(config);
        } catch (RuntimeException e) {
            throw new StoreException("the database cannot be reached", e);
        }
        try {
            Flyway.configure().dataSource(pool).locations("classpath:db/migration").load().migrate();
            return new Database(pool);
        } catch (FlywayException e) {
            pool.close();
            throw new StoreException("the database's tables could not be brought up to date", e);
        }
    }

    /// A commit is on disk before it is told: WAL with synchronous=FULL.
    private static DataSource sqlite(String jdbcUrl) {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout((int) BUSY_WAIT.toMillis());
        config.enforceForeignKeys(true);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        var source = new SQLiteDataSource(config);
        source.setUrl(jdbcUrl);
        return source;
    }

    /// Whether it answers now.
    public boolean answers() {
        try {
            return read(handle -> handle.createQuery("SELECT 1").mapTo(Integer.class).one()) == 1;
        } catch (StoreException e) {
            return false;
        }
    }

    <T> T read(Function<Handle, T> query) {
        try {
            return jdbi.withHandle(query::apply);
        } catch (JdbiException e) {
            throw new StoreException("the database could not be read", e);
        }
    }

    Jdbi jdbi() {
        return jdbi;
    }

    @Override
    public void close() {
        pool.close();
    }
}
