package fr.chevet.ops.play;

import fr.chevet.protocol.EventId;
import fr.chevet.protocol.Seal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Optional;

/// Reads both programs' files on the disk as an auditor would, past the programs and whatever they hold in memory.
public final class StoredLogs implements Witness {
    private final String serverUrl;
    private final String kioskUrl;

    /// The data folders of a server and of a station with their embedded databases.
    public StoredLogs(Path serverData, Path kioskData) {
        serverUrl = "jdbc:sqlite:" + serverData.resolve("server.sqlite");
        kioskUrl = "jdbc:sqlite:" + kioskData.resolve("log.sqlite");
    }

    @Override
    public Optional<String> atServer(EventId event) {
        return ask(serverUrl, """
                select e.sealed, k.key from event e join consultation_key k on k.id = e.consultation where e.event_id = ?
                """, event.toString(), row -> new Seal(Base64.getDecoder().decode(row.getString(2))).open(event, row.getString(1)));
    }

    @Override
    public Optional<String> atKiosk(EventId event) {
        return ask(kioskUrl, "select text from event where id = ?", event.toString(), row -> row.getString(1));
    }

    @Override
    public int countAtKiosk() {
        return ask(kioskUrl, "select count(*) from event where id <> ?", "", row -> row.getInt(1)).orElse(0);
    }

    private static <T> Optional<T> ask(String url, String question, String parameter, Row<T> read) {
        try (Connection connection = DriverManager.getConnection(url);
                PreparedStatement statement = connection.prepareStatement(question)) {
            statement.setString(1, parameter);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(read.read(rows)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a log could not be read: " + e.getMessage(), e);
        }
    }

    /// Reads one row.
    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }
}
