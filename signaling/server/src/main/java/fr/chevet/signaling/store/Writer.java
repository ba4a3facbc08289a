package fr.chevet.signaling.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one thread that writes. Works that wait together share one transaction, since waiting for the disk costs more than all they do.
///
/// When a shared transaction fails, each of its works is run again by itself, so that one work's fault is no other's.
public final class Writer implements AutoCloseable {
    /// Something to write; it may be run twice, and must leave nothing behind when its transaction is rolled back.
    @FunctionalInterface
    public interface Work<T> {
        T run(Transaction transaction);
    }

    private record Job<T>(Work<T> work, CompletableFuture<T> done) {
        Runnable run(Transaction transaction) {
            T result = work.run(transaction);
            return () -> done.complete(result);
        }
    }

    /// A transaction that takes longer would let the first of its works wait for the last.
    private static final int MOST_TOGETHER = 256;
    /// Who comes when so many wait is told to come again.
    private static final int MOST_WAITING = 10_000;

    private static final Logger log = LoggerFactory.getLogger(Writer.class);

    private final Database database;
    private final BlockingQueue<Job<?>> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private final Thread thread;
    private volatile boolean closing;

    public Writer(Database database, ThreadFactory threads) {
        this.database = database;
        this.thread = threads.newThread(this::run);
        thread.start();
    }

    /// Writes; the answer comes when it is on disk. Its dependents run on the writer's thread: give them an executor of their own.
    public <T> CompletableFuture<T> write(Work<T> work) {
        var job = new Job<T>(work, new CompletableFuture<>());
        if (closing || !waiting.offer(job)) {
            job.done.completeExceptionally(new StoreException(closing ? "the store is closing" : "too much waits to be written"));
        }
        return job.done;
    }

    private void run() {
        var jobs = new ArrayList<Job<?>>();
        while (!closing || !waiting.isEmpty()) {
            try {
                Job<?> first = waiting.poll(50, TimeUnit.MILLISECONDS);
                if (first == null) {
                    continue;
                }
                jobs.add(first);
                waiting.drainTo(jobs, MOST_TOGETHER - 1);
                together(jobs);
            } catch (InterruptedException e) {
                closing = true;
            } finally {
                jobs.clear();
            }
        }
    }

    private void together(List<Job<?>> jobs) {
        if (!commit(jobs) && jobs.size() > 1) {
            for (Job<?> job : jobs) {
                commit(List.of(job));
            }
        }
    }

    /// False when nothing of it is on disk; a job alone has then been told.
    private boolean commit(List<Job<?>> jobs) {
        Transaction transaction = null;
        var answers = new ArrayList<Runnable>(jobs.size());
        try (Handle handle = database.jdbi().open()) {
            transaction = new Transaction(handle);
            handle.begin();
            try {
                for (Job<?> job : jobs) {
                    answers.add(job.run(transaction));
                }
                handle.commit();
            } catch (RuntimeException e) {
                handle.rollback();
                throw e;
            }
        } catch (RuntimeException e) {
            if (transaction != null) {
                transaction.rolledBack();
            }
            if (jobs.size() == 1) {
                log.error("could not write cause={}", cause(e));
                jobs.getFirst().done.completeExceptionally(new StoreException("could not be written", e));
            }
            return false;
        }
        transaction.committed();
        answers.forEach(Runnable::run);
        return true;
    }

    /// The database's own code: its message may quote what was to be written.
    private static String cause(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return "sql-state-" + sql.getSQLState() + "-code-" + sql.getErrorCode();
            }
        }
        return failure.getClass().getName();
    }

    /// Writes all that waits, then stops.
    @Override
    public void close() {
        closing = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        for (Job<?> late = waiting.poll(); late != null; late = waiting.poll()) {
            late.done.completeExceptionally(new StoreException("the store is closed"));
        }
    }
}
