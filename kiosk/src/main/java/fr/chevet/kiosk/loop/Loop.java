package fr.chevet.kiosk.loop;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The station's one thread of thought: whoever has something for it leaves a task, and none of the station's state needs a lock.
///
/// A task that fails is logged and the next one runs: no fault of one device or page may stop the others.
public final class Loop implements Executor, Later, AutoCloseable {
    /// A task may be writing to a slow disk when the daemon stops.
    private static final Duration LAST_TASKS = Duration.ofSeconds(5);
    private static final Logger LOG = LoggerFactory.getLogger(Loop.class);

    private final ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().name("station").factory());

    public Loop() {
        thread.setRemoveOnCancelPolicy(true);
    }

    /// Runs `task` after those that came before; a loop that has ended takes nothing more.
    @Override
    public void execute(Runnable task) {
        try {
            thread.execute(() -> run(task));
        } catch (RejectedExecutionException e) {
            LOG.debug("a task came after the end");
        }
    }

    @Override
    public void after(Duration wait, Runnable task) {
        try {
            var _ = thread.schedule(() -> run(task), wait.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("a task came after the end");
        }
    }

    public void every(Duration pace, Runnable task) {
        var _ = thread.scheduleWithFixedDelay(() -> run(task), pace.toNanos(), pace.toNanos(), TimeUnit.NANOSECONDS);
    }

    private static void run(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.error("a task of the station failed", e);
        }
    }

    /// Lets the tasks that came so far end, and takes no more.
    @Override
    public void close() {
        try {
            thread.submit(() -> {}).get(LAST_TASKS.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException | RejectedExecutionException e) {
            LOG.warn("the station's last tasks do not end");
        }
        thread.shutdownNow();
    }
}
