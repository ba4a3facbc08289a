package fr.chevet.ops.play;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;

/// Prints each step with the time it took, and stops at the first that was not really seen.
final class Steps {
    private final PrintWriter out;
    private int number;

    Steps(PrintWriter out) {
        this.out = out;
    }

    void step(String what, Runnable action) {
        see(what, "done", () -> {
            action.run();
            return "done";
        });
    }

    /// A step whose observation must be exactly `expected`. @throws NotSeen when it is not
    void see(String what, String expected, Supplier<String> observation) {
        long start = System.nanoTime();
        String seen;
        try {
            seen = observation.get();
        } catch (RuntimeException e) {
            print("FAILED", what, start);
            throw new NotSeen(what + ": " + firstLine(e), e);
        }
        if (!seen.equals(expected)) {
            print("FAILED", what, start);
            throw new NotSeen(what + ": expected " + expected + ", there was " + seen);
        }
        print("ok", what, start);
    }

    private void print(String verdict, String what, long start) {
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        out.println(String.format(Locale.ROOT, "%3d  %-6s %7.2f s  %s", ++number, verdict, took.toMillis() / 1000.0, what));
        out.flush();
    }

    private static String firstLine(RuntimeException e) {
        String message = String.valueOf(e.getMessage()).strip();
        return message.lines().limit(6).reduce((one, next) -> one + " " + next.strip()).orElse(e.toString());
    }

    /// Something that should be there was not.
    public static final class NotSeen extends RuntimeException {
        private static final long serialVersionUID = 1;

        NotSeen(String message) {
            super(message);
        }

        NotSeen(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
