package dev.esign.sandbox.common;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Work that goes on after the answer. What the end of the sandbox cuts off is taken up at the next start. Safe for any
 * number of threads.
 */
public final class Worker implements AutoCloseable {
    private static final int THREADS = 2;
    private static final int TRIES = 3;
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final System.Logger LOG = System.getLogger(Worker.class.getName());

    private final ScheduledThreadPoolExecutor executor;

    /**
     * Starts it.
     *
     * @param name what its threads are called
     */
    public Worker(String name) {
        AtomicInteger count = new AtomicInteger();
        executor = new ScheduledThreadPoolExecutor(THREADS, work -> {
            Thread thread = new Thread(work, name + "-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /**
     * Tries the work a few times, for it may be done more than once, and then does without it.
     *
     * @param work what is to be done
     * @param delay how long it waits first
     */
    public void run(Runnable work, Duration delay) {
        run(work, delay, () -> {});
    }

    /**
     * Tries the work a few times, for it may be done more than once, and then does what is to be done without it.
     *
     * @param work what is to be done
     * @param delay how long it waits first
     * @param otherwise what is done if it cannot be done
     */
    public void run(Runnable work, Duration delay, Runnable otherwise) {
        schedule(() -> attempt(work, 1, otherwise), delay);
    }

    /** An Error too: a document can ask for more memory than there is, and the envelope must not wait for ever. */
    private void attempt(Runnable work, int number, Runnable otherwise) {
        try {
            work.run();
        } catch (Throwable e) {
            LOG.log(System.Logger.Level.WARNING, "The sandbox's background work failed, time " + number, e);
            if (number < TRIES) {
                schedule(() -> attempt(work, number + 1, otherwise), PAUSE);
            } else {
                otherwise.run();
            }
        }
    }

    private void schedule(Runnable work, Duration delay) {
        try {
            // What fails is logged where it fails, so the future has nothing to tell.
            ScheduledFuture<?> unused = executor.schedule(work, delay.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            // The sandbox is closing.
        }
    }

    /** Waits for what is under way: an interrupt in the middle of a write would close the database's file. */
    @Override
    public void close() {
        executor.shutdown();
        try {
            if (!executor.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                executor.shutdownNow();
            }
        } catch (InterruptedException e) {
            executor.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
