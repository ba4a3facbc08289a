package fr.chevet.ops;

import java.util.concurrent.CountDownLatch;

/// Ctrl-C and `kill`: what was opened is closed before the process ends.
final class Stop {
    private Stop() {}

    /// Waits for ever; the process ends by a signal.
    static void await() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// Closes `opened` when the process is told to end.
    static void closing(AutoCloseable opened) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                opened.close();
            } catch (Exception e) {
                System.err.println("chevet: while stopping: " + e.getMessage());
            }
        }, "stop"));
    }
}
