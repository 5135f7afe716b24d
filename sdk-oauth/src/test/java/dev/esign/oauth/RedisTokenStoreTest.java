package dev.esign.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.util.JedisClusterCRC16;

@ExtendWith(RedisExtension.class)
class RedisTokenStoreTest extends SharedTokenStoreContract {
    private final RedisClient redis;
    private final RedisClient down = RedisClient.create("127.0.0.1", RedisExtension.freePort());

    RedisTokenStoreTest(RedisExtension.Running running) {
        redis = running.client();
    }

    @AfterEach
    void close() {
        down.close();
    }

    @Override
    TokenStore bare() {
        return RedisTokenStore.over(redis);
    }

    @Override
    TokenStore down() {
        return RedisTokenStore.over(down);
    }

    @Override
    void endLease(String leased) {
        redis.pexpire(named(leased, "lease"), 0);
    }

    @Override
    Duration left(String leased) {
        return Duration.ofMillis(redis.pttl(named(leased, "lease")));
    }

    @Test
    void theKeysOfOneTokenLiveInOneSlotOfACluster() {
        store().save(leased(), "value");

        assertThat(redis.keys("*" + key + "*"))
                .containsExactlyInAnyOrder(named(key, "value"), named(key, "fence"), named(key, "lease"))
                .extracting(JedisClusterCRC16::getSlot)
                .containsOnly(JedisClusterCRC16.getSlot(named(key, "value")));
    }

    @Test
    void aTokenDoesNotExpire() {
        store().save(leased(), "value");

        assertThat(redis.pttl(named(key, "value"))).isEqualTo(-1);
        assertThat(redis.pttl(named(key, "fence"))).isEqualTo(-1);
    }

    @Test
    void aRefusalIsToldWithoutQuoting() {
        redis.lpush(named(key, "value"), "canary");

        TokenStoreException thrown = catchThrowableOfType(TokenStoreException.class, () -> store().load(key));

        assertThat(thrown).hasMessageContaining("JedisDataException").hasNoCause();
        assertThat(thrown).hasMessageNotContaining("canary");
    }

    @Test
    void aClientThatWasClosedIsDown() {
        down.close();

        assertThatThrownBy(() -> RedisTokenStore.over(down).load(key)).isExactlyInstanceOf(TokenStoreException.class);
    }

    private static String named(String storeKey, String what) {
        return "{esign:token:" + storeKey + "}:" + what;
    }
}
