package fr.chevet.web;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/// A handler that keeps what happens to it.
class Recorder implements ConnectionHandler {
    final List<String> texts = new CopyOnWriteArrayList<>();
    final List<String> closings = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Connection> connection = new CompletableFuture<>();

    Connection connection() throws Exception {
        return connection.get(20, TimeUnit.SECONDS);
    }

    @Override
    public void opened(Connection opened) {
        connection.complete(opened);
    }

    @Override
    public void text(String text) {
        texts.add(text);
    }

    @Override
    public void closed(String reason) {
        closings.add(reason);
    }
}
