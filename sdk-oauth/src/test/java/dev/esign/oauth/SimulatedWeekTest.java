package dev.esign.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.esign.ClientConfig;
import dev.esign.RetryPolicy;
import dev.esign.Secret;
import dev.esign.testing.VirtualTime;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A week of calls on virtual time: tokens that live from a second to a day, a server whose clock is two minutes wrong either
 * way, outages of the token endpoint, revocations. Everything comes from the seed, which stands in the test's name.
 */
class SimulatedWeekTest {
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final List<Duration> LIVES = List.of(
            Duration.ofSeconds(1),
            Duration.ofSeconds(30),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(24));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233})
    void aWeekGoesByWithoutARefusalThatAFreshTokenWouldHaveAvoided(long seed) {
        Week week = new Week(seed);
        try (TokenSource source = week.source()) {
            while (week.goesOn()) {
                week.oneCall(source);
            }
        }
        assertThat(week.calls).as("calls").isGreaterThan(1000);
        assertThat(week.outages).as("outages").isPositive();
        assertThat(week.revocations).as("revocations").isPositive();
    }

    /** The server, the world around it, and what must hold after each call. */
    private static final class Week {
        private final Random random;
        private final Duration life;
        private final Duration skew;
        private final boolean jwt;
        private final VirtualTime time = new VirtualTime();
        private final Instant end = time.instant().plus(WEEK);
        private final Map<String, Instant> validUntil = new HashMap<>();
        private Instant outageUntil = time.instant();
        private Instant bestTokenEnds = time.instant();
        private int minted;
        private int requestsInThisCall;
        private int calls;
        private int outages;
        private int revocations;

        Week(long seed) {
            random = new Random(seed);
            life = LIVES.get((int) (seed % LIVES.size()));
            skew = Duration.ofSeconds(random.nextInt(-120, 121));
            jwt = random.nextBoolean();
        }

        boolean goesOn() {
            return time.instant().isBefore(end);
        }

        TokenSource source() {
            OkHttpClient server = new OkHttpClient.Builder()
                    .addInterceptor(this::tokenEndpoint)
                    .build();
            ClientConfig client = ClientConfig.standard()
                    .withClock(time)
                    .withSleeper(time)
                    .withRetry(RetryPolicy.none())
                    .withOkHttpClient(server);
            return TokenSource.of(
                    ClientCredentialsGrant.of(
                            URI.create("https://auth.test/token"), ClientAuthentication.post("client-1", "secret")),
                    TokenSourceConfig.standard().withClient(client),
                    Runnable::run);
        }

        void oneCall(TokenSource source) {
            calls++;
            time.advance(Duration.ofMillis(random.nextLong(200_000) + 1));
            maybeBeginOutage();
            maybeRevoke();
            requestsInThisCall = 0;
            try {
                Secret token = source.token(PATIENCE);
                if (!accepts(token)) {
                    assertThat(endOf(token))
                            .as("a refused token was revoked, and had not just ended")
                            .isEqualTo(Instant.MIN);
                    boolean another = source.refused(token);
                    assertThat(another).as("another token is to be had").isTrue();
                    Secret next = source.token(PATIENCE);
                    assertThat(next).as("never the same token again").isNotEqualTo(token);
                    assertThat(accepts(next)).as("the new token is good").isTrue();
                }
            } catch (TokenException e) {
                assertThat(isOut() || outageEndedWithinAPause())
                        .as("a failure without an outage")
                        .isTrue();
                assertThat(bestTokenEnds).as("when the last good token ended").isBeforeOrEqualTo(time.instant());
            }
            assertThat(requestsInThisCall).as("token requests in one call").isLessThanOrEqualTo(2);
        }

        private boolean accepts(Secret token) {
            return time.instant().isBefore(endOf(token));
        }

        private Instant endOf(Secret token) {
            return validUntil.getOrDefault(token.reveal(), Instant.MIN);
        }

        private boolean isOut() {
            return time.instant().isBefore(outageUntil);
        }

        /** Once the token is lost, the source comes back a pause after the server does. */
        private boolean outageEndedWithinAPause() {
            return time.instant().isBefore(outageUntil.plusSeconds(60));
        }

        private void maybeBeginOutage() {
            if (!isOut() && random.nextInt(200) == 0) {
                outages++;
                outageUntil = time.instant().plusSeconds(random.nextInt(1, 3600));
            }
        }

        private void maybeRevoke() {
            if (random.nextInt(100) == 0) {
                revocations++;
                validUntil.replaceAll((token, until) -> Instant.MIN);
                bestTokenEnds = time.instant();
            }
        }

        private Response tokenEndpoint(Interceptor.Chain chain) throws IOException {
            requestsInThisCall++;
            if (isOut()) {
                if (random.nextBoolean()) {
                    throw new IOException("connection refused");
                }
                return answer(chain, 503, "");
            }
            String token = jwt ? jwtToken() : "opaque-" + ++minted;
            Instant ends = time.instant().plus(life);
            validUntil.put(token, ends);
            bestTokenEnds = ends;
            String expiresIn = jwt ? "" : ",\"expires_in\":" + life.toSeconds();
            return answer(chain, 200, "{\"access_token\":\"" + token + "\"" + expiresIn + "}");
        }

        /** Its times are by the server's clock, which is wrong. */
        private String jwtToken() {
            long issued = time.instant().plus(skew).getEpochSecond();
            String claims =
                    "{\"jti\":\"" + ++minted + "\",\"iat\":" + issued + ",\"exp\":" + (issued + life.toSeconds()) + "}";
            Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
            return encoder.encodeToString("{\"alg\":\"HS256\"}".getBytes(StandardCharsets.UTF_8)) + "."
                    + encoder.encodeToString(claims.getBytes(StandardCharsets.UTF_8)) + ".c2ln";
        }

        private static Response answer(Interceptor.Chain chain, int status, String body) {
            return new Response.Builder()
                    .request(chain.request())
                    .protocol(Protocol.HTTP_1_1)
                    .code(status)
                    .message("")
                    .body(ResponseBody.create(body, MediaType.get("application/json")))
                    .build();
        }
    }
}
