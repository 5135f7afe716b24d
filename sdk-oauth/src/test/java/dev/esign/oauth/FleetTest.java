package dev.esign.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import redis.clients.jedis.RedisClient;

/** Four JVMs with 64 threads each, on a cold store. */
@ExtendWith({PostgresExtension.class, RedisExtension.class})
class FleetTest {
    private static final int MEMBERS = 4;
    private static final Duration LONG_LEASE = Duration.ofSeconds(30);
    private static final Duration SHORT_LEASE = Duration.ofSeconds(4);
    private static final Duration SLACK = Duration.ofSeconds(20);

    private final MockWebServer server = new MockWebServer();
    private final AtomicInteger tokenRequests = new AtomicInteger();
    private final BlockingQueue<Arrival> arrivals = new LinkedBlockingQueue<>();
    private final List<FleetMember> members = new ArrayList<>();

    private volatile boolean firstHangs;

    @BeforeEach
    void start() throws IOException {
        server.setDispatcher(new TokenEndpointOfOurs());
        server.start();
    }

    @AfterEach
    void stop() {
        members.forEach(FleetMember::close);
        server.close();
    }

    @Test
    void mintsOnceOverRedis(RedisExtension.Running redis) throws Exception {
        mintsOnce(cold(redis));
    }

    @Test
    void mintsOnceOverPostgres(EmbeddedPostgres postgres) throws Exception {
        mintsOnce(cold(postgres));
    }

    @Test
    void isDelayedByNoMoreThanTheLeaseOfAMemberThatWasKilledOverRedis(RedisExtension.Running redis) throws Exception {
        isDelayedByNoMoreThanTheLeaseOfAMemberThatWasKilled(cold(redis));
    }

    @Test
    void isDelayedByNoMoreThanTheLeaseOfAMemberThatWasKilledOverPostgres(EmbeddedPostgres postgres) throws Exception {
        isDelayedByNoMoreThanTheLeaseOfAMemberThatWasKilled(cold(postgres));
    }

    private void mintsOnce(String store) throws Exception {
        startAll(store, LONG_LEASE);

        letAllGo();

        for (FleetMember member : members) {
            assertThat(member.await("got")).isEqualTo("[token-1]");
        }
        assertThat(tokenRequests).hasValue(1);
    }

    private void isDelayedByNoMoreThanTheLeaseOfAMemberThatWasKilled(String store) throws Exception {
        firstHangs = true;
        startAll(store, SHORT_LEASE);

        long beforeLease = System.nanoTime();
        letAllGo();
        Arrival hanging = arrival();
        FleetMember victim = members.stream()
                .filter(member -> hanging.userAgent().endsWith(member.name()))
                .findFirst()
                .orElseThrow();
        victim.kill();
        Arrival second = arrival();

        // The lease was taken between the start and the request that hangs.
        assertThat(second.nanos()).isGreaterThanOrEqualTo(beforeLease + SHORT_LEASE.toNanos());
        assertThat(second.nanos())
                .isLessThan(hanging.nanos() + SHORT_LEASE.plus(SLACK).toNanos());
        members.remove(victim);
        for (FleetMember member : members) {
            assertThat(member.await("got")).isEqualTo("[token-2]");
        }
        assertThat(tokenRequests).hasValue(2);
    }

    private void startAll(String store, Duration lease) throws Exception {
        for (int i = 1; i <= MEMBERS; i++) {
            members.add(
                    FleetMember.start("member/" + i, store, server.url("/token").toString(), lease.toMillis()));
        }
        for (FleetMember member : members) {
            member.await("ready");
        }
    }

    private void letAllGo() throws IOException {
        for (FleetMember member : members) {
            member.go();
        }
    }

    private Arrival arrival() throws InterruptedException {
        Arrival arrival = arrivals.poll(90, TimeUnit.SECONDS);
        assertThat(arrival).as("a token request").isNotNull();
        return arrival;
    }

    private static String cold(RedisExtension.Running redis) {
        RedisClient client = redis.client();
        client.keys("{esign:token:" + FleetProgram.KEY + "}:*").forEach(client::del);
        return "redis://127.0.0.1:" + redis.port();
    }

    private static String cold(EmbeddedPostgres postgres) throws Exception {
        SqlTokenStore.over(postgres.getPostgresDatabase()).createTable();
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var delete = connection.prepareStatement("DELETE FROM esign_token WHERE token_key = ?")) {
            delete.setString(1, FleetProgram.KEY);
            delete.executeUpdate();
        }
        return postgres.getJdbcUrl("postgres", "postgres");
    }

    /** Numbers its tokens. */
    private final class TokenEndpointOfOurs extends Dispatcher {
        @Override
        public MockResponse dispatch(RecordedRequest request) {
            if (request.getUrl().encodedPath().equals(FleetProgram.WARM_UP)) {
                return token("warm-up");
            }
            arrivals.add(new Arrival(
                    System.nanoTime(), String.valueOf(request.getHeaders().get("User-Agent"))));
            int number = tokenRequests.incrementAndGet();
            return firstHangs && number == 1
                    ? new MockResponse.Builder()
                            .onResponseStart(SocketEffect.Stall.INSTANCE)
                            .build()
                    : token("token-" + number);
        }

        private static MockResponse token(String token) {
            return new MockResponse.Builder()
                    .setHeader("Content-Type", "application/json")
                    .body("{\"access_token\":\"" + token + "\",\"token_type\":\"Bearer\",\"expires_in\":3600}")
                    .build();
        }
    }

    private record Arrival(long nanos, String userAgent) {}
}
