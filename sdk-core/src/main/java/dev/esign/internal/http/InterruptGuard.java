package dev.esign.internal.http;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.spi.AbstractInterruptibleChannel;

/**
 * Cancels what a thread does in a socket as soon as it is interrupted. A platform thread that is blocked in a socket does not
 * notice an interrupt by itself; the JDK calls back only a channel, so this is one.
 */
final class InterruptGuard extends AbstractInterruptibleChannel {
    private final Runnable cancel;

    private InterruptGuard(Runnable cancel) {
        this.cancel = cancel;
    }

    static <T> T run(Runnable cancel, Action<T> action) throws IOException {
        InterruptGuard guard = new InterruptGuard(cancel);
        guard.begin();
        try {
            return action.run();
        } finally {
            guard.finish();
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
        T run() throws IOException;
    }
}
