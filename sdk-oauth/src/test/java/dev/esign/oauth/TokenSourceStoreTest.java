package dev.esign.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.esign.CallListener;
import dev.esign.ClientConfig;
import dev.esign.Secret;
import dev.esign.internal.http.Transport;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How token sources share what a store holds, and go on without it. */
class TokenSourceStoreTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String KEY = "getsigned/billing";

    private final MockWebServer server = new MockWebServer();
    private final List<String> refreshTokens = new CopyOnWriteArrayList<>();
    private final List<Exception> told = new CopyOnWriteArrayList<>();
    private final FragileStore store = new FragileStore();
    private final List<TokenSource> sources = new ArrayList<>();

    @BeforeEach
    void start() throws IOException {
        server.setDispatcher(new RotatingServer());
        server.start();
    }

    @AfterEach
    void stop() {
        sources.forEach(TokenSource::close);
        server.close();
    }

    @Test
    void theSecondSourceTakesWhatTheFirstMinted() {
        assertThat(source(store).token(PATIENCE).reveal()).isEqualTo("access-1");
        assertThat(source(store).token(PATIENCE).reveal()).isEqualTo("access-1");

        assertThat(server.getRequestCount()).isOne();
        assertThat(told).isEmpty();
    }

    @Test
    void aRefreshTokenThatWasUsedUpByOneIsNotSentByAnother() {
        TokenSource first = source(store);
        TokenSource second = source(store);
        Secret one = first.token(PATIENCE);
        second.token(PATIENCE);

        second.refused(one);
        Secret two = second.token(PATIENCE);
        first.refused(one);
        assertThat(first.token(PATIENCE)).as("had from the store").isEqualTo(two);
        first.refused(two);
        first.token(PATIENCE);

        assertThat(refreshTokens).containsExactly("refresh-0", "refresh-1", "refresh-2");
    }

    @Test
    void aSourceThatStartsLateGoesOnFromTheNewestRefreshToken() {
        TokenSource first = source(store);
        first.token(PATIENCE);

        TokenSource late = source(store);
        late.refused(late.token(PATIENCE));
        late.token(PATIENCE);

        assertThat(refreshTokens).containsExactly("refresh-0", "refresh-1");
    }

    @Test
    void aStoreThatIsDownCostsTheSharingAlone() {
        store.down = true;

        assertThat(source(store).token(PATIENCE).reveal()).isEqualTo("access-1");

        assertThat(told).hasSize(1).first().isSameAs(store.failure);
    }

    @Test
    void aStoreThatGoesDownWhileATokenIsMintedCostsTheSharingAlone() {
        store.downFromSaving = true;

        assertThat(source(store).token(PATIENCE).reveal()).isEqualTo("access-1");

        assertThat(told).containsExactly(store.failure, store.failure); // the save, and the release
    }

    @Test
    void whatWasMintedWhileTheStoreWasDownIsNotForgottenForAnOlderOneInIt() {
        TokenSource source = source(store);
        Secret one = source.token(PATIENCE);
        store.down = true;
        source.refused(one);
        Secret two = source.token(PATIENCE);
        store.down = false;

        source.refused(two);
        source.token(PATIENCE);

        assertThat(refreshTokens).containsExactly("refresh-0", "refresh-1", "refresh-2");
        assertThat(source(store).token(PATIENCE).reveal()).as("in the store").isEqualTo("access-3");
    }

    @Test
    void aTokenUnderAnUnknownKeyIsMintedAnewToldAndOverwritten() {
        source(encrypted("unknown"), clientCredentials()).token(PATIENCE);

        TokenSource source = source(encrypted("known"), clientCredentials());
        assertThat(source.token(PATIENCE).reveal()).isEqualTo("access-2");

        assertThat(told).isNotEmpty().allSatisfy(failure -> assertThat(failure)
                .isInstanceOf(UnreadableTokenException.class)
                .hasMessageEndingWith("kid unknown"));
        told.clear();
        assertThat(source(encrypted("known"), clientCredentials())
                        .token(PATIENCE)
                        .reveal())
                .isEqualTo("access-2");
        assertThat(told).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "canary",
                "{}",
                "[]",
                "{\"access_token\":\"canary\"}",
                "{\"access_token\":\"canary\",\"issued_at\":\"canary\"}"
            })
    void aValueThatIsNoTokenIsMintedAnewToldAndOverwritten(String corrupt) {
        TokenStore.Lease lease = store.lease(KEY, PATIENCE).orElseThrow();
        store.save(lease, corrupt);
        store.release(lease);

        assertThat(source(store).token(PATIENCE).reveal()).isEqualTo("access-1");

        assertThat(told).isNotEmpty().allSatisfy(failure -> assertThat(failure)
                .isInstanceOf(UnreadableTokenException.class)
                .hasMessageNotContaining("canary")
                .hasNoCause());
        assertThat(source(store).token(PATIENCE).reveal()).isEqualTo("access-1");
    }

    private TokenStore encrypted(String kid) {
        return EncryptedTokenStore.over(store, StoreKey.of(kid, new byte[32]));
    }

    private Grant clientCredentials() {
        return ClientCredentialsGrant.of(endpoint(), ClientAuthentication.basic("client", "secret"));
    }

    private URI endpoint() {
        return URI.create(server.url("/token").toString());
    }

    @Test
    void whoHasConnectedAgainGoesOnWithHisNewTokens() {
        source(store).token(PATIENCE);
        // The server forgets the first connection; the user connects anew, under the same key.
        Secret connected = Secret.of("refresh-1");
        TokenSource again = source(
                store, RefreshTokenGrant.of(endpoint(), ClientAuthentication.basic("client", "secret"), connected));

        assertThat(again.token(PATIENCE).reveal()).as("not the stored one").isEqualTo("access-2");

        assertThat(refreshTokens).containsExactly("refresh-0", "refresh-1");
    }

    @Test
    void aStoreThatThrowsWhatItShouldNotIsAStoreThatIsDown() {
        TokenStore rude = new TokenStore() {
            @Override
            public Optional<String> load(String key) {
                throw new IllegalStateException("refresh-0");
            }

            @Override
            public boolean save(Lease lease, String value) {
                throw new IllegalStateException(value);
            }

            @Override
            public Optional<Lease> lease(String key, Duration duration) {
                throw new IllegalStateException();
            }

            @Override
            public void release(Lease lease) {
                throw new IllegalStateException();
            }
        };

        assertThat(source(rude).token(PATIENCE).reveal()).isEqualTo("access-1");
        assertThat(told).isNotEmpty().allMatch(e -> e instanceof TokenStoreException && e.getCause() == null);
    }

    @Test
    void aStoreThatHangsIsAStoreThatIsDown() {
        CountDownLatch never = new CountDownLatch(1);
        TokenStore hanging = new FragileStore() {
            @Override
            public Optional<String> load(String key) {
                try {
                    never.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return Optional.empty();
            }
        };
        try (Transport transport = Transport.open("oauth", ClientConfig.standard())) {
            GuardedStore guarded = new GuardedStore(hanging, transport, Duration.ofMillis(20));

            assertThatThrownBy(() -> guarded.load(KEY))
                    .isInstanceOf(TokenStoreException.class)
                    .hasMessageContaining("did not answer");
        }
    }

    private TokenSource source(TokenStore shared) {
        return source(
                shared,
                RefreshTokenGrant.of(
                        endpoint(), ClientAuthentication.basic("client", "secret"), Secret.of("refresh-0")));
    }

    private TokenSource source(TokenStore shared, Grant grant) {
        ClientConfig client = ClientConfig.standard().withListener(new CallListener() {
            @Override
            public void tokenStoreFailed(Exception cause) {
                told.add(cause);
            }
        });
        TokenSource source = TokenSource.of(
                grant, TokenSourceConfig.standard().withClient(client).withStore(shared, KEY));
        sources.add(source);
        return source;
    }

    /** Gives a new refresh token with each access token, and refuses one that was used before. */
    private final class RotatingServer extends Dispatcher {
        private final AtomicInteger minted = new AtomicInteger();

        @Override
        public MockResponse dispatch(RecordedRequest request) {
            String body = request.getBody() == null ? "" : request.getBody().utf8();
            String sent = HttpUrl.parse("http://form/?" + body).queryParameter("refresh_token");
            refreshTokens.add(String.valueOf(sent));
            int number = minted.get();
            MockResponse.Builder answer = new MockResponse.Builder().setHeader("Content-Type", "application/json");
            if (sent != null && !sent.equals("refresh-" + number)) {
                return answer.code(400).body("{\"error\":\"invalid_grant\"}").build();
            }
            int next = minted.incrementAndGet();
            return answer.body(
                            "{\"access_token\":\"access-" + next + "\",\"token_type\":\"Bearer\",\"expires_in\":3600,"
                                    + "\"refresh_token\":\"refresh-" + next + "\"}")
                    .build();
        }
    }

    private static class FragileStore implements TokenStore {
        private final TokenStoreException failure = new TokenStoreException("down", null);

        private final InMemoryTokenStore store = InMemoryTokenStore.create();
        private volatile boolean down;
        private volatile boolean downFromSaving;

        @Override
        public Optional<String> load(String key) {
            return up().load(key);
        }

        @Override
        public boolean save(Lease lease, String value) {
            down |= downFromSaving;
            return up().save(lease, value);
        }

        @Override
        public Optional<Lease> lease(String key, Duration duration) {
            return up().lease(key, duration);
        }

        @Override
        public void release(Lease lease) {
            up().release(lease);
        }

        private TokenStore up() {
            if (down) {
                throw failure;
            }
            return store;
        }
    }
}
