package fr.chevet.web;

/// What a program does with one WebSocket connection. Its methods are called one at a time, [#opened] first, [#closed] once and last.
///
/// A handler that takes its time holds up its own connection only. One that throws has its connection closed with 1011.
public interface ConnectionHandler {
    /// The connection is there: it may be sent to from any thread from now on.
    void opened(Connection connection);

    /// A whole text message came in, no longer than what the endpoint allows.
    void text(String text);

    /// The connection is gone. `reason` is a close code and words for the log ("1001 going away"), never to be parsed.
    void closed(String reason);
}
