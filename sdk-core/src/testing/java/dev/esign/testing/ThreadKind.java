package dev.esign.testing;

import java.lang.reflect.Method;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of thread that calls are made in. */
public enum ThreadKind {
    PLATFORM,
    VIRTUAL;

    /** Those that this JVM has. */
    public static Stream<ThreadKind> available() {
        return startVirtual().isPresent() ? Stream.of(values()) : Stream.of(PLATFORM);
    }

    /** Starts a thread that does not keep the JVM alive. */
    public Thread start(Runnable work) {
        if (this == PLATFORM) {
            Thread thread = new Thread(work, "test-caller");
            thread.setDaemon(true);
            thread.start();
            return thread;
        }
        try {
            return (Thread) startVirtual().orElseThrow().invoke(null, work);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    private static Optional<Method> startVirtual() {
        try {
            return Optional.of(Thread.class.getMethod("startVirtualThread", Runnable.class));
        } catch (NoSuchMethodException e) {
            return Optional.empty();
        }
    }
}
