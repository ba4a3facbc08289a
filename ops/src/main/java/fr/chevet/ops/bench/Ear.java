package fr.chevet.ops.bench;

import fr.chevet.web.Connection;
import fr.chevet.web.ConnectionHandler;
import java.util.function.Consumer;

/// The least handler there is: tells when its connection is there, and each text.
record Ear(Consumer<Connection> there, Consumer<String> said) implements ConnectionHandler {
    @Override
    public void opened(Connection connection) {
        there.accept(connection);
    }

    @Override
    public void text(String text) {
        said.accept(text);
    }

    @Override
    public void closed(String reason) {
        // the run that still waits for it says so
    }
}
