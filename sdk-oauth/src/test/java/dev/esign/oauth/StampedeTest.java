package dev.esign.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.esign.ClientConfig;
import dev.esign.EsignException;
import dev.esign.RetryPolicy;
import dev.esign.Secret;
import dev.esign.atlas.AtlasClient;
import dev.esign.testing.Answers;
import dev.esign.testing.ThreadKind;
import dev.esign.testing.VirtualTime;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * All at once: 256 platform threads, and 10,000 virtual ones where the JVM has them, half of them through futures, against a
 * token endpoint that takes 200 ms. Token requests are counted at the server.
 */
class StampedeTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** Longer than anybody waits in this test: it is the callers' own patience that ends. */
    private static final Duration MINT_PATIENCE = Duration.ofMinutes(10);

    private static final int DELAY_MILLIS = 200;

    private final MockWebServer server = new MockWebServer();
    private final AtomicInteger requests = new AtomicInteger();
    private final VirtualTime time = new VirtualTime();
    private final CountDownLatch refreshed = new CountDownLatch(1);
    private volatile boolean down;
    private TokenSource source = TokenSource.of(
            ClientCredentialsGrant.of(URI.create("https://auth.test/token"), ClientAuthentication.none("client-1")));

    @BeforeEach
    void start() throws Exception {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                int number = requests.incrementAndGet();
                if (number == 2) {
                    refreshed.countDown();
                }
                MockResponse answer = down
                        ? Answers.json(401, "{\"error\":\"invalid_client\"}")
                        : Answers.json(200, "{\"access_token\":\"generation-" + number + "\",\"expires_in\":3600}");
                return answer.newBuilder()
                        .headersDelay(DELAY_MILLIS, TimeUnit.MILLISECONDS)
                        .build();
            }
        });
        server.start();
        source = source();
    }

    @AfterEach
    void stop() {
        source.close();
        server.close();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aColdSourceMintsOnce(ThreadKind kind) throws Exception {
        Crowd crowd = new Crowd(kind).asks();

        assertThat(requests).hasValue(1);
        assertThat(crowd.tokens).containsOnlyKeys("generation-1");
        assertThat(crowd.failures).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void anExpiringTokenIsReplacedOnce(ThreadKind kind) throws Exception {
        source.token(PATIENCE);
        time.advance(Duration.ofSeconds(3600 - 30));

        Crowd crowd = new Crowd(kind).asks();

        assertThat(requests).hasValue(2);
        assertThat(crowd.tokens).containsOnlyKeys("generation-2");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aStaleTokenIsUsedByAllWhileOneRefreshes(ThreadKind kind) throws Exception {
        source.token(PATIENCE);
        time.advance(Duration.ofSeconds(3600 - 75));

        Crowd crowd = new Crowd(kind).asks();

        assertThat(crowd.failures).isEmpty();
        assertThat(crowd.tokens.keySet())
                .isSubsetOf("generation-1", "generation-2")
                .contains("generation-1");
        assertThat(refreshed.await(30, TimeUnit.SECONDS))
                .as("somebody refreshed")
                .isTrue();
        assertThat(requests).hasValue(2);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aFailingEndpointIsAskedOnceAndEveryoneGetsTheCause(ThreadKind kind) throws Exception {
        down = true;

        Crowd crowd = new Crowd(kind).asks();

        assertThat(requests).hasValue(1);
        assertThat(crowd.tokens).isEmpty();
        assertThat(crowd.failures).hasSize(crowd.size).allMatch(InvalidClientException.class::isInstance);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aRevokedTokenIsReplacedOnceHoweverManyWereRefused(ThreadKind kind) throws Exception {
        Secret revoked = source.token(PATIENCE);

        Crowd crowd = new Crowd(kind).asks(PATIENCE, revoked);

        assertThat(requests).hasValue(2);
        assertThat(crowd.tokens).containsOnlyKeys("generation-2");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void nobodyWaitsPastHisDeadline(ThreadKind kind) throws Exception {
        // An endpoint that answers after the deadlines of all who wait.
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
                requests.incrementAndGet();
                arrived.countDown();
                release.await();
                return Answers.json(200, "{\"access_token\":\"late\",\"expires_in\":3600}");
            }
        });

        Crowd crowd = new Crowd(kind).asks(Duration.ofMillis(100), null);
        boolean asked = arrived.await(30, TimeUnit.SECONDS);
        release.countDown();

        assertThat(asked).isTrue();
        assertThat(crowd.failures).hasSize(crowd.size).allMatch(EsignException.class::isInstance);
        assertThat(requests).hasValue(1);
    }

    static Stream<ThreadKind> kinds() {
        return ThreadKind.available();
    }

    private TokenSource source() {
        ClientConfig client = ClientConfig.standard()
                .withClock(time)
                .withRetry(RetryPolicy.none())
                .withAttemptTimeout(MINT_PATIENCE)
                .withTimeout(MINT_PATIENCE);
        return TokenSource.of(
                ClientCredentialsGrant.of(
                        server.url("/token").uri(), ClientAuthentication.post("client-1", "client-secret-1")),
                TokenSourceConfig.standard().withClient(client));
    }

    /** Many callers at once: one half asks the source itself, the other makes asynchronous calls with it. */
    private final class Crowd {
        private final ThreadKind kind;
        private final int size;
        private final Map<String, Boolean> tokens = new ConcurrentHashMap<>();
        private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();

        Crowd(ThreadKind kind) {
            this.kind = kind;
            this.size = kind == ThreadKind.PLATFORM ? 256 : 10_000;
        }

        Crowd asks() throws InterruptedException {
            return asks(PATIENCE, null);
        }

        Crowd asks(Duration patience, @Nullable Secret revoked) throws InterruptedException {
            CountDownLatch done = new CountDownLatch(size);
            CountDownLatch go = new CountDownLatch(1);
            OkHttpClient api = new OkHttpClient.Builder()
                    .addInterceptor(chain -> answer(chain, revoked))
                    .build();
            ClientConfig config = ClientConfig.standard()
                    .withTimeout(patience)
                    .withOkHttpClient(api)
                    .withBaseUrl(URI.create("https://api.test/"));
            try (AtlasClient client = AtlasClient.of(source, config)) {
                for (int i = 0; i < size / 2; i++) {
                    kind.start(() -> {
                        awaitQuietly(go);
                        askOnce(patience, revoked);
                        done.countDown();
                    });
                }
                go.countDown();
                for (int i = size / 2; i < size; i++) {
                    var unused = client.envelopes().get("e1").executeAsync().whenComplete((value, failure) -> {
                        if (failure != null) {
                            failures.add(failure);
                        }
                        done.countDown();
                    });
                }
                assertThat(done.await(60, TimeUnit.SECONDS))
                        .as("everybody came back")
                        .isTrue();
            }
            return this;
        }

        private void askOnce(Duration patience, @Nullable Secret revoked) {
            try {
                Secret token = source.token(patience);
                if (token.equals(revoked) && source.refused(token)) {
                    token = source.token(patience);
                }
                tokens.put(token.reveal(), true);
            } catch (TokenException e) {
                failures.add(e);
            }
        }

        /** The API: it refuses the revoked token, and notes the others. */
        private Response answer(Interceptor.Chain chain, @Nullable Secret revoked) {
            String token =
                    String.valueOf(chain.request().header("Authorization")).substring("Bearer ".length());
            boolean refused = revoked != null && token.equals(revoked.reveal());
            if (!refused) {
                tokens.put(token, true);
            }
            return new Response.Builder()
                    .request(chain.request())
                    .protocol(Protocol.HTTP_1_1)
                    .code(refused ? 401 : 200)
                    .message("")
                    .body(ResponseBody.create(Answers.ENVELOPE, null))
                    .build();
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
