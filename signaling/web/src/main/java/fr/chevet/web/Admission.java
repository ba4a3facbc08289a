package fr.chevet.web;

/// The answer at the door of an endpoint, given before anything is upgraded.
public sealed interface Admission {

    /// Come in: `handler` is this connection's own.
    record Accepted(ConnectionHandler handler) implements Admission {}

    /// Stay out: an HTTP status (401, 403 ...) and plain words for a person.
    record Refused(int status, String words) implements Admission {
        public Refused {
            if (status < 400 || status > 599) {
                throw new IllegalArgumentException("a refusal has a status from 400 to 599, not " + status);
            }
        }
    }
}
