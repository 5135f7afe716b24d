package dev.esign.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.esign.ApiCall;
import dev.esign.CallException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Somebody who makes a blocking call in a thread of their own, and may be interrupted. */
public final class Caller {
    private final Thread thread;
    private final CompletableFuture<End> end = new CompletableFuture<>();

    private Caller(ThreadKind kind, ApiCall<?> call) {
        thread = kind.start(() -> {
            try {
                call.execute();
                end.completeExceptionally(new AssertionError("The call succeeded."));
            } catch (Throwable e) {
                end.complete(new End(e, Thread.currentThread().isInterrupted()));
            }
        });
    }

    public static Caller of(ThreadKind kind, ApiCall<?> call) {
        return new Caller(kind, call);
    }

    public void interrupt() {
        thread.interrupt();
    }

    /** How the call failed; waits for it, but much shorter than any timeout of the client. */
    public End end() throws InterruptedException, ExecutionException, TimeoutException {
        return end.get(5, TimeUnit.SECONDS);
    }

    /**
     * The end of a call.
     *
     * @param thrown what came out
     * @param interrupted whether the thread's flag was set then
     */
    public record End(Throwable thrown, boolean interrupted) {
        public CallException failure() {
            assertThat(thrown).isInstanceOf(CallException.class);
            return (CallException) thrown;
        }
    }
}
