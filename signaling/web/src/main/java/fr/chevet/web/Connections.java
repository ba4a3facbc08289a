package fr.chevet.web;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// All open connections of one server or dialer: keeps them alive, and ends them together.
final class Connections implements AutoCloseable {
    /// Shorter than what proxies and mobile networks allow an idle connection (30 s and more), and than a nurse's patience.
    static final Duration PING_EVERY = Duration.ofSeconds(10);

    private static final Logger log = LoggerFactory.getLogger(Connections.class);

    private final Set<Connection> open = ConcurrentHashMap.newKeySet();
    private final ScheduledThreadPoolExecutor time;
    private boolean ending;

    @SuppressWarnings("FutureReturnValueIgnored") // ends with the executor
    Connections(String name) {
        time = new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().name(name + "-pulse").daemon().factory());
        time.setRemoveOnCancelPolicy(true);
        time.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        long nanos = PING_EVERY.toNanos();
        time.scheduleAtFixedRate(this::beat, nanos, nanos, TimeUnit.NANOSECONDS);
    }

    void add(Connection connection) {
        boolean late;
        synchronized (this) {
            open.add(connection);
            late = ending;
        }
        if (late) {
            connection.close(1001, "going away");
        }
    }

    synchronized void remove(Connection connection) {
        open.remove(connection);
        notifyAll();
    }

    /// Runs `task` on a thread of its own after `wait`; at once when all has ended.
    @SuppressWarnings("FutureReturnValueIgnored") // a task that comes too late does nothing
    void later(Duration wait, Runnable task) {
        Runnable apart = () -> Thread.ofVirtual().name("cut").start(task);
        try {
            time.schedule(apart, wait.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            apart.run();
        }
    }

    private void beat() {
        for (Connection connection : open) {
            try {
                connection.beat();
            } catch (RuntimeException e) {
                log.error("beat of a connection failed", e); // thrown on, it would end the pulse of all
            }
        }
    }

    /// Tells every peer "going away" and waits until the last is gone, no longer than a close may take.
    @Override
    public void close() {
        synchronized (this) {
            ending = true;
        }
        open.forEach(connection -> connection.close(1001, "going away"));
        long end = System.nanoTime() + Connection.CLOSE_WAIT.plusSeconds(1).toNanos();
        try {
            synchronized (this) {
                for (long left = end - System.nanoTime(); !open.isEmpty() && left > 0; left = end - System.nanoTime()) {
                    TimeUnit.NANOSECONDS.timedWait(this, left);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        time.shutdownNow();
    }
}
