package dev.esign.acceptance.leaks;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.esign.ApiKey;
import dev.esign.CallListener;
import dev.esign.ClientConfig;
import dev.esign.SecretUrl;
import dev.esign.atlas.AtlasClient;
import dev.esign.atlas.AtlasSigning;
import dev.esign.oauth.ClientAuthentication;
import dev.esign.oauth.ClientCredentialsGrant;
import dev.esign.oauth.LoopbackReceiver;
import dev.esign.oauth.TokenSource;
import dev.esign.oauth.TokenSourceConfig;
import dev.esign.webhooks.ReplayGuard;
import dev.esign.webhooks.WebhookSigner;
import dev.esign.webhooks.atlas.AtlasWebhooks;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** A program that uses the SDK in one way, closes nothing, and returns from its {@code main}. */
final class ForgetfulProgram {
    static final String LAST_WORDS = "main is over";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private ForgetfulProgram() {}

    /** What it uses. */
    enum Way {
        A_CALL {
            @Override
            void use(URI server) {
                client(ClientConfig.standard().withBaseUrl(server))
                        .envelopes()
                        .get("e1")
                        .execute();
            }
        },
        AN_ASYNCHRONOUS_CALL {
            @Override
            void use(URI server) {
                client(ClientConfig.standard().withBaseUrl(server))
                        .envelopes()
                        .get("e1")
                        .executeAsync()
                        .join();
            }
        },
        AN_ASYNCHRONOUS_CALL_THAT_IS_NOT_OVER {
            @Override
            void use(URI server) throws InterruptedException {
                Begun begun = new Begun(1);
                var unused = client(ClientConfig.standard().withBaseUrl(server).withListener(begun))
                        .envelopes()
                        .get("e1")
                        .executeAsync();
                begun.await();
            }
        },
        A_TOKEN_THAT_IS_BEING_REFRESHED {
            @Override
            void use(URI server) throws InterruptedException {
                Begun again = new Begun(2);
                Later clock = new Later();
                TokenSource tokens = TokenSource.of(
                        ClientCredentialsGrant.of(
                                URI.create(server + "/token"), ClientAuthentication.post("client-1", "secret-1")),
                        TokenSourceConfig.standard()
                                .withClient(
                                        ClientConfig.standard().withClock(clock).withListener(again)));
                tokens.token(PATIENCE);
                // The buffer is a minute, and for a minute before that a refresh is none of the callers' business.
                clock.offset = TinyServer.TOKEN_LIFE.minusSeconds(61);
                tokens.token(PATIENCE);
                again.await();
            }
        },
        EVENTS_THAT_ARE_LEFT_MIDWAY {
            @Override
            void use(URI server) {
                AtlasClient client = client(ClientConfig.standard().withBaseUrl(server));
                AtlasSigning.of(client).events("e1").iterator().next();
            }
        },
        A_DOWNLOAD_THAT_IS_LEFT_MIDWAY {
            @Override
            void use(URI server) throws IOException {
                AtlasClient client = client(ClientConfig.standard().withBaseUrl(server));
                client.envelopes().download(new SecretUrl(server + "/e1.pdf")).stream()
                        .execute()
                        .readNBytes(8);
            }
        },
        WEBHOOKS {
            @Override
            void use(URI server) {
                var delivery = WebhookSigner.atlas("key-1")
                        .sign("{\"event\":\"envelope.sent\",\"envelope_id\":\"e1\"}".getBytes(UTF_8));
                AtlasWebhooks.of("key-1")
                        .withReplayGuard(ReplayGuard.inMemory())
                        .receive(delivery.headers(), delivery.body());
            }
        },
        A_PORT_FOR_A_BROWSER {
            @Override
            void use(URI server) throws IOException {
                LoopbackReceiver.open();
            }
        },
        /** What the SDK keeps away from: these threads stay for a minute. */
        OKHTTPS_OWN_THREADS {
            @Override
            void use(URI server) throws InterruptedException {
                CountDownLatch answered = new CountDownLatch(1);
                Request request = new Request.Builder().url(server.toString()).build();
                new OkHttpClient().newCall(request).enqueue(new Callback() {
                    @Override
                    public void onFailure(Call call, IOException e) {}

                    @Override
                    public void onResponse(Call call, Response response) {
                        response.close();
                        answered.countDown();
                    }
                });
                answered.await();
            }
        };

        abstract void use(URI server) throws IOException, InterruptedException;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Way.valueOf(args[0]).use(URI.create(args[1]));
        System.out.println(LAST_WORDS);
    }

    private static AtlasClient client(ClientConfig config) {
        return AtlasClient.of(ApiKey.of("key-1"), config);
    }

    /** The time, or later. */
    private static final class Later extends Clock {
        private volatile Duration offset = Duration.ZERO;

        @Override
        public Instant instant() {
            return Instant.now().plus(offset);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    /** Waits for the beginning of so many attempts, and holds the last one for ever. */
    private static final class Begun implements CallListener {
        private final CountDownLatch left;

        Begun(int attempts) {
            left = new CountDownLatch(attempts);
        }

        void await() throws InterruptedException {
            left.await();
        }

        @Override
        public void attemptStarted(Attempt attempt) {
            left.countDown();
            if (left.getCount() == 0) {
                hold();
            }
        }

        private static void hold() {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
