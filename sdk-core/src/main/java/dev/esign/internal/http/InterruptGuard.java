package dev.esign.internal.http;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.spi.AbstractInterruptibleChannel;

/**
 * Cancels what a thread does in a socket as soon as it is interrupted. A platform thread that is blocked in a socket does not
 * notice an interrupt by itself; the JDK calls back only a channel, and only the one that began last, so this is one.
 */
final class InterruptGuard extends AbstractInterruptibleChannel {
    private static final ThreadLocal<InterruptGuard> CURRENT = new ThreadLocal<>();

    private final Runnable cancel;

    private InterruptGuard(Runnable cancel) {
        this.cancel = cancel;
    }

    static <T> T run(Runnable cancel, Action<T> action) throws IOException, InterruptedException {
        InterruptGuard guard = new InterruptGuard(cancel);
        CURRENT.set(guard);
        guard.begin();
        try {
            return action.run();
        } finally {
            guard.finish();
            CURRENT.remove();
        }
    }

    /** Goes on guarding after the caller's own code, which may have used a channel of its own. */
    static void resume() {
        InterruptGuard guard = CURRENT.get();
        if (guard != null) {
            guard.begin();
        }
    }

    private void finish() throws IOException {
        try {
            end(true);
        } catch (ClosedByInterruptException e) {
            // The thread's flag stays set, and the cancelled work has failed by itself; work that was complete is kept.
        }
    }

    @Override
    protected void implCloseChannel() {
        cancel.run();
    }

    interface Action<T> {
        T run() throws IOException, InterruptedException;
    }
}
