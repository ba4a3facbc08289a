package fr.chevet.signaling;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one thread on which lines, desks, calls and the waiting room live: they need no locks, and all see the same order.
final class Loop implements Executor, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Loop.class);
    private static final int STOP_SECONDS = 5;

    private final ExecutorService thread = Executors.newSingleThreadExecutor(Thread.ofPlatform().name("loop").daemon().factory());

    /// What comes after the end is dropped.
    @Override
    public void execute(Runnable task) {
        try {
            thread.execute(() -> {
                try {
                    task.run();
                } catch (RuntimeException e) {
                    log.error("a task of the loop failed", e);
                }
            });
        } catch (RejectedExecutionException e) {
            log.debug("dropped after the end");
        }
    }

    /// Ends after what is under way.
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
