package fr.chevet.signaling;

import fr.chevet.protocol.Site;
import fr.chevet.signaling.accounts.Accounts;
import fr.chevet.signaling.accounts.Passwords;
import fr.chevet.signaling.stations.Enrolment;
import fr.chevet.signaling.store.AccountRows;
import fr.chevet.signaling.store.DataFolder;
import fr.chevet.signaling.store.Database;
import fr.chevet.signaling.store.StationRows;
import fr.chevet.signaling.store.Writer;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;

/// What an operator tells a server on the command line, past the running program: both write to the same database.
public final class Administration implements AutoCloseable {
    private final Database database;
    private final Writer writer;
    private final Accounts accounts;
    private final Enrolment enrolment;

    /// Opens the database of a server, whether that runs or not. Throws IOException when the data folder cannot be had.
    public static Administration of(ServerConfiguration configuration) throws IOException {
        Files.createDirectories(configuration.data());
        return new Administration(configuration);
    }

    private Administration(ServerConfiguration configuration) {
        Clock clock = Clock.systemUTC();
        database = Database
                .open(configuration.database().orElse(DataFolder.sqlite(configuration.data())),
                        configuration.databaseUser(),
                        configuration.databasePassword());
        writer = new Writer(database, Thread.ofPlatform().name("writer").factory());
        accounts = new Accounts(new AccountRows(database), writer, new Passwords(), clock, configuration.sessionLength());
        enrolment = new Enrolment(new StationRows(database), writer, clock);
    }

    /// A code that enrols one station at `site`, once, for as long as `validity`.
    public String newEnrolmentCode(Site site, Duration validity) {
        return enrolment.newCode(site, validity);
    }

    /// Adds a physician who may sign in; one whose login is known gets this name, speciality and password.
    public void addPhysician(String login, String displayName, String speciality, char[] password) {
        accounts.put(login, displayName, speciality, password);
    }

    @Override
    public void close() {
        writer.close();
        database.close();
    }
}
