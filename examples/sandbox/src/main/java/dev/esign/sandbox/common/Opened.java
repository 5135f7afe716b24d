package dev.esign.sandbox.common;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What is to be closed, the newest first; a failure on the way keeps nothing else open. Safe for any number of threads.
 */
public final class Opened implements AutoCloseable {
    private final Deque<AutoCloseable> resources = new ArrayDeque<>();

    /** Makes one that has nothing to close. */
    public Opened() {}

    /**
     * Takes something that is to be closed before all that came earlier.
     *
     * @param resource what is to be closed
     * @param <T> its type
     * @return the same
     */
    public synchronized <T extends AutoCloseable> T add(T resource) {
        resources.push(resource);
        return resource;
    }

    /**
     * Closes everything because of a failure.
     *
     * @param failure what happened; gets what else goes wrong as suppressed exceptions
     */
    public synchronized void closeAfter(Exception failure) {
        while (!resources.isEmpty()) {
            try {
                resources.pop().close();
            } catch (Exception e) {
                if (e instanceof InterruptedException) {
                    Thread.currentThread().interrupt();
                }
                failure.addSuppressed(e);
            }
        }
    }

    /**
     * Closes everything because a provider could not start.
     *
     * @param cause why
     * @return what is to be thrown; has what else goes wrong as suppressed exceptions
     */
    public IllegalStateException couldNotStart(Exception cause) {
        IllegalStateException failure =
                new IllegalStateException("The sandbox could not start: " + cause.getMessage(), cause);
        closeAfter(failure);
        return failure;
    }

    @Override
    public void close() {
        IllegalStateException failure = new IllegalStateException("The sandbox could not close everything");
        closeAfter(failure);
        if (failure.getSuppressed().length > 0) {
            throw failure;
        }
    }
}
