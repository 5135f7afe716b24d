package dev.esign.internal.http;

import dev.esign.CallException.History;
import dev.esign.ClientConfig;
import dev.esign.RetryPolicy;
import dev.esign.TransportException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;

/** The moving parts of one client: connections, threads, clock and retry budget. */
final class Engine implements AutoCloseable {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration SILENCE_TIMEOUT = Duration.ofSeconds(30);

    private final ClientConfig config;
    private final OkHttpClient http;
    private final Executor executor;
    private final Time time;
    private final RetryBudget budget = new RetryBudget();
    private final Observer observer;
    private final Set<Runnable> running = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    Engine(ClientConfig config) {
        this.config = config;
        http = OkHttpRepeats.off(
                        config.okHttpClient().orElseGet(this::newHttpClient).newBuilder())
                .addNetworkInterceptor(SentMark.SETTER)
                .addNetworkInterceptor(Framing.CHECK)
                .build();
        executor = config.executor().orElseGet(Threads::perTask);
        time = new Time(config);
        observer = new Observer(config.listener());
    }

    OkHttpClient http() {
        return http;
    }

    Time time() {
        return time;
    }

    RetryPolicy retry() {
        return config.retry();
    }

    RetryBudget budget() {
        return budget;
    }

    Observer observer() {
        return observer;
    }

    boolean closed() {
        return closed;
    }

    /** Says how to cancel an attempt that begins, should the client be closed before it has ended. */
    void begins(Runnable cancel) {
        running.add(cancel);
        if (closed) {
            cancel.run();
        }
    }

    void ended(Runnable cancel) {
        running.remove(cancel);
    }

    /**
     * Runs a call on the executor.
     *
     * @param before how the call stands before it has begun, should it never begin
     */
    <T> CompletableFuture<T> async(History before, Supplier<T> call) {
        CompletableFuture<T> future = new CompletableFuture<>();
        try {
            executor.execute(new AsyncRun<>(call, future));
        } catch (RejectedExecutionException e) {
            String why = closed ? "the client is closed" : "the executor takes no more work";
            future.completeExceptionally(new TransportException(why, before, e));
        }
        return future;
    }

    @Override
    public void close() {
        closed = true;
        // Not by OkHttp's dispatcher: it forgets a call before its body is read, and may be the caller's.
        running.forEach(Runnable::run);
        if (config.executor().isEmpty() && executor instanceof ExecutorService own) {
            own.shutdownNow();
        }
        if (config.okHttpClient().isEmpty()) {
            http.connectionPool().evictAll();
        }
    }

    private OkHttpClient newHttpClient() {
        return new OkHttpClient.Builder()
                .connectTimeout(CONNECT_TIMEOUT)
                .readTimeout(SILENCE_TIMEOUT)
                .writeTimeout(SILENCE_TIMEOUT)
                .addNetworkInterceptor(PromptEnd.SETTER)
                .eventListener(new LateReleases())
                .build();
    }

    /** A stream may outlive the client, and an attempt may end well just as it is closed: neither leaves its connection. */
    private final class LateReleases extends EventListener {
        @Override
        public void connectionReleased(Call call, Connection connection) {
            if (closed) {
                http.connectionPool().evictAll();
            }
        }
    }
}
