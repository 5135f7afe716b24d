package dev.esign.acceptance.leaks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.esign.ApiKey;
import dev.esign.CallListener;
import dev.esign.ClientConfig;
import dev.esign.RetryPolicy;
import dev.esign.atlas.AtlasClient;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** A hundred thousand calls, many of which are given up, leave no more behind than a few thousand do. */
class ManyCallsTest {
    private static final int WARM_UP = 5_000;
    private static final int IN_MEMORY = 60_000;
    private static final int OVER_SOCKETS = 40_000;

    private static final int IDLE_CONNECTIONS = 5;
    /** Classes that were not yet loaded, and what an idle connection consists of. */
    private static final int FEW = 50;

    /** Threads that idle keep their buffers; a hundred bytes of each call would be more. */
    private static final long FEW_BYTES = 3 << 20;

    private static final long PATIENCE_NANOS = Duration.ofSeconds(20).toNanos();

    private final long seed = System.nanoTime();
    private final InFlight inFlight = new InFlight();

    @BeforeEach
    void tellTheSeed(TestReporter reporter) {
        reporter.publishEntry("seed", String.valueOf(seed));
    }

    @Test
    void inMemory() throws Exception {
        OkHttpClient http =
                new OkHttpClient.Builder().addInterceptor(new FromMemory()).build();

        staysAsItWas(config(URI.create("http://127.0.0.1:1/api")).withOkHttpClient(http), IN_MEMORY);

        assertThat(http.dispatcher().runningCallsCount()).isZero();
    }

    @Test
    void overSockets() throws Exception {
        try (TinyServer server = new TinyServer()) {
            staysAsItWas(config(server.url()), OVER_SOCKETS);
        }
    }

    private void staysAsItWas(ClientConfig config, int calls) throws InterruptedException {
        try (AtlasClient client = AtlasClient.of(ApiKey.of("key-1"), config)) {
            new Crowd(client, seed).call(WARM_UP);
            inFlight.awaitNone();
            LiveObjects before = LiveObjects.now();

            Crowd crowd = new Crowd(client, seed + WARM_UP);
            crowd.call(calls);
            inFlight.awaitNone();

            assertThat(crowd.surprises()).as("seed %d", seed).isEmpty();
            assertThat(crowd.succeeded()).as("succeeded").isGreaterThan(calls / 100);
            assertThat(crowd.givenUp()).as("given up").isGreaterThan(calls / 100);
            Connections.closeSurplus();
            assertThat(Connections.now().size()).as("connections").isLessThanOrEqualTo(IDLE_CONNECTIONS);
            LiveObjects after = LiveObjects.now();
            assertThat(after.grownSince(before, FEW)).as("seed %d", seed).isEmpty();
            assertThat(after.bytes() - before.bytes()).as("bytes").isLessThan(FEW_BYTES);
        }
    }

    private ClientConfig config(URI url) {
        return ClientConfig.standard()
                .withBaseUrl(url)
                .withListener(inFlight)
                .withRetry(RetryPolicy.standard().withBaseDelay(Duration.ZERO));
    }

    /** How many attempts have begun and not ended. */
    private static final class InFlight implements CallListener {
        private int attempts;

        @Override
        public synchronized void attemptStarted(Attempt attempt) {
            attempts++;
        }

        @Override
        public void attemptAnswered(Attempt attempt, int status, Duration took) {
            ended();
        }

        @Override
        public void attemptBroken(Attempt attempt, Throwable cause, Duration took) {
            ended();
        }

        private synchronized void ended() {
            attempts--;
            notifyAll();
        }

        synchronized void awaitNone() throws InterruptedException {
            long end = System.nanoTime() + PATIENCE_NANOS;
            for (long left = PATIENCE_NANOS; attempts != 0 && left > 0; left = end - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
            assertThat(attempts).as("attempts in flight").isZero();
        }
    }

    /** The same answers as the server's, without a server. */
    private static final class FromMemory implements Interceptor {
        private static final long NAP_NANOS = 50_000;
        private static final byte[] ENVELOPE = TinyServer.ENVELOPE_JSON.getBytes(StandardCharsets.UTF_8);

        @Override
        public Response intercept(Chain chain) throws IOException {
            while (chain.request().url().encodedPath().endsWith("silence")) {
                if (chain.call().isCanceled()) {
                    throw new IOException("canceled");
                }
                LockSupport.parkNanos(NAP_NANOS);
            }
            return new Response.Builder()
                    .request(chain.request())
                    .protocol(Protocol.HTTP_1_1)
                    .code(200)
                    .message("OK")
                    .body(ResponseBody.create(ENVELOPE, null))
                    .build();
        }
    }
}
