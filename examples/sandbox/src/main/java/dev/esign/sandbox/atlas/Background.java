package dev.esign.sandbox.atlas;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Work that goes on after the answer. What the end of the sandbox cuts off is taken up at the next start. */
final class Background {
    private static final System.Logger LOG = System.getLogger(Background.class.getName());

    private final ScheduledExecutorService executor;

    Background(ScheduledExecutorService executor) {
        this.executor = executor;
    }

    void run(Runnable work) {
        run(work, Duration.ZERO);
    }

    void run(Runnable work, Duration delay) {
        Runnable guarded = () -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                if (!executor.isShutdown()) {
                    LOG.log(System.Logger.Level.WARNING, "The sandbox could not finish its background work", e);
                }
            }
        };
        try {
            // The guarded work keeps its failures to itself, so the future has nothing to tell.
            ScheduledFuture<?> unused = executor.schedule(guarded, delay.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            // The sandbox is closing.
        }
    }
}
