package dev.esign.sandbox.atlas;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Work that goes on after the answer. What the end of the sandbox cuts off is taken up at the next start. */
final class Background implements AutoCloseable {
    private static final int THREADS = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final System.Logger LOG = System.getLogger(Background.class.getName());

    private final ScheduledThreadPoolExecutor executor;

    Background() {
        AtomicInteger count = new AtomicInteger();
        executor = new ScheduledThreadPoolExecutor(THREADS, work -> {
            Thread thread = new Thread(work, "atlas-sandbox-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    void run(Runnable work) {
        run(work, Duration.ZERO);
    }

    void run(Runnable work, Duration delay) {
        Runnable guarded = () -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.WARNING, "The sandbox could not finish its background work", e);
            }
        };
        try {
            // The guarded work keeps its failures to itself, so the future has nothing to tell.
            ScheduledFuture<?> unused = executor.schedule(guarded, delay.toMillis(), TimeUnit.MILLISECONDS);
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
