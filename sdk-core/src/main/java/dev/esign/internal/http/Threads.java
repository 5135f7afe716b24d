package dev.esign.internal.http;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Where asynchronous calls run when the caller brings no executor. */
public final class Threads {
    private Threads() {}

    /**
     * A virtual thread for each call where the JVM has them (21 and later), else a daemon thread from a growing pool.
     *
     * @return a new executor; whoever asked for it shuts it down
     */
    public static ExecutorService perTask() {
        try {
            return (ExecutorService)
                    Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        } catch (ReflectiveOperationException e) {
            return Executors.newCachedThreadPool(task -> {
                Thread thread = new Thread(task, "esign-async");
                thread.setDaemon(true);
                return thread;
            });
        }
    }
}
