package fr.chevet.signaling.store;

import fr.chevet.protocol.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/// Physicians' accounts and their sessions.
public final class AccountRows {
    /// `password` is its Argon2id hash in PHC form.
    public record Account(String login, PersonId id, String name, String speciality, String password) {}

    /// An account that is signed in, and until when.
    public record Session(Account account, Instant expires) {}

    private static final String COLUMNS = "account.login, account.id, account.name, account.speciality, account.password";

    private final Database database;

    public AccountRows(Database database) {
        this.database = database;
    }

    public Optional<Account> find(String login) {
        return database
                .read(
                        handle -> handle
                                .createQuery("SELECT " + COLUMNS + " FROM account WHERE login = :login")
                                .bind("login", login)
                                .map((row, context) -> account(row))
                                .findOne());
    }

    /// Adds an account; one whose login is known keeps its id and gets the rest.
    public void put(Transaction transaction, Account account) {
        transaction
                .handle()
                .createUpdate("""
                        INSERT INTO account (login, id, name, speciality, password) VALUES (:login, :id, :name, :speciality, :password)
                        ON CONFLICT (login) DO UPDATE SET name = :name, speciality = :speciality, password = :password""")
                .bind("login", account.login())
                .bind("id", account.id().value())
                .bind("name", account.name())
                .bind("speciality", account.speciality())
                .bind("password", account.password())
                .execute();
    }

    public Optional<Session> session(String hash, Instant now) {
        return database
                .read(
                        handle -> handle
                                .createQuery(
                                        "SELECT " + COLUMNS + ", session.expires FROM session JOIN account ON account.id = session.account"
                                                + " WHERE session.hash = :hash AND session.expires > :now")
                                .bind("hash", hash)
                                .bind("now", now.toEpochMilli())
                                .map((row, context) -> new Session(account(row), Instant.ofEpochMilli(row.getLong("expires"))))
                                .findOne());
    }

    /// Opens a session, and forgets those that have run out.
    public void addSession(Transaction transaction, String hash, PersonId account, Instant expires, Instant now) {
        transaction
                .handle()
                .createUpdate("DELETE FROM session WHERE expires <= :now")
                .bind("now", now.toEpochMilli())
                .execute();
        transaction
                .handle()
                .createUpdate("INSERT INTO session (hash, account, expires) VALUES (:hash, :account, :expires)")
                .bind("hash", hash)
                .bind("account", account.value())
                .bind("expires", expires.toEpochMilli())
                .execute();
    }

    public void endSession(Transaction transaction, String hash) {
        transaction.handle().createUpdate("DELETE FROM session WHERE hash = :hash").bind("hash", hash).execute();
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(row.getString("login"), new PersonId(row.getString("id")), row.getString("name"), row.getString("speciality"),
                row.getString("password"));
    }
}
