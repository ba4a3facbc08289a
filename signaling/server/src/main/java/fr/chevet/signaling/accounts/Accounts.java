package fr.chevet.signaling.accounts;

import fr.chevet.protocol.PersonId;
import fr.chevet.protocol.wire.OnDuty;
import fr.chevet.signaling.store.AccountRows;
import fr.chevet.signaling.store.Writer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Physicians' accounts and sessions.
public final class Accounts {
    /// What came of a try to sign in. `token` is the session's, told once and stored as a hash only.
    public sealed interface Answer {
        record Welcome(String token, SignedIn who) implements Answer {}

        /// Unknown login or wrong password: which of the two is not said.
        record Wrong() implements Answer {}

        /// Too many tries; the pause ends by itself.
        record TooMany() implements Answer {}

        /// Too many people sign in at this moment.
        record Busy() implements Answer {}
    }

    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final int PER_LOGIN = 10;
    /// A hospital's physicians may share one address.
    private static final int PER_ADDRESS = 50;
    private static final Logger log = LoggerFactory.getLogger(Accounts.class);

    private final AccountRows rows;
    private final Writer writer;
    private final Passwords passwords;
    private final Clock clock;
    private final Duration sessionLength;
    private final Attempts perLogin;
    private final Attempts perAddress;
    private Consumer<String> whenSessionEnds = hash -> {};

    public Accounts(AccountRows rows, Writer writer, Passwords passwords, Clock clock, Duration sessionLength) {
        this.rows = rows;
        this.writer = writer;
        this.passwords = passwords;
        this.clock = clock;
        this.sessionLength = sessionLength;
        this.perLogin = new Attempts(clock, PER_LOGIN, WINDOW);
        this.perAddress = new Attempts(clock, PER_ADDRESS, WINDOW);
    }

    /// Told the session's hash when somebody signs out, so that their open pages are closed.
    public void onSessionEnd(Consumer<String> listener) {
        whenSessionEnds = listener;
    }

    /// Adds a physician, or gives the one with this login a new name, speciality and password.
    public void put(String login, String name, String speciality, char[] password) {
        PersonId id = rows.find(plain(login)).map(AccountRows.Account::id).orElseGet(() -> new PersonId(UUID.randomUUID().toString()));
        var account = new AccountRows.Account(plain(login), id, name, speciality, passwords.hash(password));
        writer.write(transaction -> {
            rows.put(transaction, account);
            return id;
        }).join();
    }

    public Answer signIn(String login, char[] password, String address) {
        String name = plain(login);
        if (!perAddress.begin(address) || !perLogin.begin(name)) {
            log.warn("sign-in refused reason=too-many");
            return new Answer.TooMany();
        }
        Optional<AccountRows.Account> account = rows.find(name);
        Optional<Boolean> right = passwords.check(password, account.map(AccountRows.Account::password));
        if (right.isEmpty()) {
            return new Answer.Busy();
        }
        if (account.isEmpty() || !right.get()) {
            log.info("sign-in refused reason=wrong");
            return new Answer.Wrong();
        }
        perLogin.succeeded(name);
        perAddress.succeeded(address);
        return welcome(account.get());
    }

    private Answer welcome(AccountRows.Account account) {
        String token = Tokens.random();
        String hash = Tokens.hash(token);
        Instant now = clock.instant();
        Instant expires = now.plus(sessionLength);
        writer.write(transaction -> {
            rows.addSession(transaction, hash, account.id(), expires, now);
            return hash;
        }).join();
        log.info("signed in account={}", account.id());
        return new Answer.Welcome(token, signedIn(account, hash, expires));
    }

    /// Who a token stands for, as long as it does.
    public Optional<SignedIn> find(String token) {
        String hash = Tokens.hash(token);
        return rows.session(hash, clock.instant()).map(session -> signedIn(session.account(), hash, session.expires()));
    }

    public void signOut(String token) {
        String hash = Tokens.hash(token);
        writer.write(transaction -> {
            rows.endSession(transaction, hash);
            return hash;
        }).join();
        whenSessionEnds.accept(hash);
    }

    private static SignedIn signedIn(AccountRows.Account account, String hash, Instant expires) {
        return new SignedIn(new OnDuty(account.id(), account.name(), account.speciality()), hash, expires);
    }

    private static String plain(String login) {
        return login.strip().toLowerCase(Locale.ROOT);
    }
}
