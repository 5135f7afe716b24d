package dev.esign.internal.http;

import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Runs work once and completes a future with what comes of it. A future that is completed from outside, cancelled above
 * all, interrupts the work.
 */
final class AsyncRun<T> extends FutureTask<T> {
    private final CompletableFuture<T> future;

    AsyncRun(Supplier<T> work, CompletableFuture<T> future) {
        super(work::get);
        this.future = future;
        var unused = future.whenComplete((value, failure) -> cancel(true));
    }

    @Override
    protected void set(T value) {
        super.set(value);
        if (isCancelled() || !future.complete(value)) {
            discard(value);
        }
    }

    @Override
    protected void setException(Throwable failure) {
        super.setException(failure);
        future.completeExceptionally(failure);
    }

    @Override
    protected void done() {
        if (isCancelled()) {
            future.cancel(false);
        }
    }

    /** The value came too late for anybody to see it, and may be an open stream. */
    private static void discard(Object value) {
        if (value instanceof Closeable open) {
            try {
                open.close();
            } catch (IOException e) {
                // Nobody is left who could be told.
            }
        }
    }
}
