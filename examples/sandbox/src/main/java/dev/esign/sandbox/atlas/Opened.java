package dev.esign.sandbox.atlas;

import java.util.ArrayDeque;
import java.util.Deque;

/** What is to be closed, the newest first; a failure on the way keeps nothing else open. */
final class Opened implements AutoCloseable {
    private final Deque<AutoCloseable> resources = new ArrayDeque<>();

    synchronized <T extends AutoCloseable> T add(T resource) {
        resources.push(resource);
        return resource;
    }

    /** Closes everything because of a failure, and leaves with it what else went wrong. */
    synchronized void closeAfter(Exception failure) {
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

    @Override
    public void close() {
        IllegalStateException failure = new IllegalStateException("The sandbox could not close everything");
        closeAfter(failure);
        if (failure.getSuppressed().length > 0) {
            throw failure;
        }
    }
}
