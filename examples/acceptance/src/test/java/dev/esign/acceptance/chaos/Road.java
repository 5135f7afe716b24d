package dev.esign.acceptance.chaos;

import dev.esign.ClientConfig;
import dev.esign.RetryPolicy;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import org.jspecify.annotations.Nullable;

/** How a client gets to a sandbox: by way of a proxy that cuts connections, or straight. Nobody waits before a retry. */
final class Road implements AutoCloseable {
    private final Protocol protocol;
    private final ClientConfig straight;
    private final ClientConfig cut;
    private final List<ConnectionPool> pools = List.of(new ConnectionPool(), new ConnectionPool());
    private @Nullable ChaosProxy proxy;

    Road(Protocol protocol, RetryPolicy retry) {
        this.protocol = protocol;
        OkHttpClient http =
                new OkHttpClient.Builder().protocols(List.of(protocol)).build();
        ClientConfig impatient = ClientConfig.standard().withSleeper(wait -> Thread.onSpinWait());
        straight = impatient.withOkHttpClient(
                http.newBuilder().connectionPool(pools.get(0)).build());
        cut = impatient
                .withRetry(retry)
                .withOkHttpClient(http.newBuilder().connectionPool(pools.get(1)).build());
    }

    Protocol protocol() {
        return protocol;
    }

    /** Puts the proxy before a server. */
    URI through(URI target) throws IOException {
        proxy = ChaosProxy.before(target);
        return proxy.url();
    }

    ClientConfig straight() {
        return straight;
    }

    /** For calls to what {@link #through} gave. */
    ClientConfig cut() {
        return cut;
    }

    ChaosProxy proxy() {
        return Objects.requireNonNull(proxy);
    }

    /** Lets the next call to what is cut open a connection. */
    void disconnect() {
        pools.get(1).evictAll();
    }

    @Override
    public void close() throws IOException {
        pools.forEach(ConnectionPool::evictAll);
        proxy().close();
    }
}
