package dev.esign.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.RedisClient;
import redis.embedded.RedisServer;

/** Against a real Redis, which comes with the build and runs on a free port. */
class RedisReplayGuardTest extends SharedReplayGuardContract {

    private static RedisServer server;
    private static RedisClient redis;
    private static RedisClient otherRedis;

    private ReplayGuard guard;
    private ReplayGuard other;
    private RedisClient down;

    @BeforeAll
    static void start() throws IOException {
        int port = freePort();
        server = RedisServer.newRedisServer()
                .port(port)
                .bind("127.0.0.1")
                .setting("save \"\"")
                .build();
        server.start();
        redis = RedisClient.create("127.0.0.1", port);
        otherRedis = RedisClient.create("127.0.0.1", port);
    }

    @AfterAll
    static void stop() throws IOException {
        otherRedis.close();
        redis.close();
        server.stop();
    }

    @BeforeEach
    void begin() {
        guard = RedisReplayGuard.over(redis, CLAIM_LIFE, RETENTION);
        other = RedisReplayGuard.over(otherRedis, CLAIM_LIFE, RETENTION);
        down = RedisClient.create("127.0.0.1", 1); // where nobody listens; it connects when it is used
        redis.flushAll();
    }

    @AfterEach
    void end() {
        down.close();
    }

    @Override
    ReplayGuard guard() {
        return guard;
    }

    @Override
    ReplayGuard other() {
        return other;
    }

    @Override
    ReplayGuard guardWith(Duration claimLife, Duration retention) {
        return RedisReplayGuard.over(redis, claimLife, retention);
    }

    @Override
    ReplayGuard guardOfAStoreThatIsDown() {
        return RedisReplayGuard.over(down);
    }

    /** Real time goes on meanwhile, on a busy machine by seconds. */
    @Override
    Duration anInstant() {
        return Duration.ofMinutes(1);
    }

    /** Redis keeps the time itself: what is left of each key's life is made shorter. */
    @Override
    void advance(Duration duration) {
        for (String key : redis.keys("*")) {
            redis.pexpire(key, redis.pttl(key) - duration.toMillis()); // a life that is over deletes the key
        }
    }

    @Test
    void everyKeyIsOursAndExpires() {
        guard.claim("getsigned:evt_1");
        handle("getsigned:evt_2");

        assertThat(redis.keys("*"))
                .containsExactlyInAnyOrder("esign:webhook:getsigned:evt_1", "esign:webhook:getsigned:evt_2");
        assertThat(redis.pttl("esign:webhook:getsigned:evt_1")).isBetween(1L, CLAIM_LIFE.toMillis());
        assertThat(redis.pttl("esign:webhook:getsigned:evt_2"))
                .isBetween(CLAIM_LIFE.toMillis() + 1, RETENTION.toMillis());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
