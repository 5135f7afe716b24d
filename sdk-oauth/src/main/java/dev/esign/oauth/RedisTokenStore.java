package dev.esign.oauth;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisException;

/**
 * A store in a Redis that the processes of a fleet share. Needs Jedis, which this module does not bring; tested with
 * Jedis 8.
 *
 * <pre>{@code
 * RedisClient redis = RedisClient.create("redis.internal", 6379);
 * TokenStore store = EncryptedTokenStore.over(RedisTokenStore.over(redis), key);
 * TokenSource tokens = TokenSource.of(grant, TokenSourceConfig.standard().withStore(store, "getsigned/billing"));
 * }</pre>
 *
 * <p>What belongs to a store key {@code k} stands in three Redis keys, {@code {esign:token:k}:value}, {@code …:fence} and
 * {@code …:lease}; they share a hash tag, so a cluster serves as well. Each step is one short script, and Redis tells the time.
 * Values do not expire, for a refresh token may be good for years. A Redis that evicts keys when it is full, or that fails
 * over to a replica that lags behind, may forget a token or give a lease twice: that costs a mint, and, where refresh tokens
 * rotate, perhaps the newest of them; use {@link SqlTokenStore} where that would hurt.
 *
 * <p>Thread-safe. The messages of its {@link TokenStoreException} name the kind of the failure, and quote nothing.
 */
@SuppressWarnings("exports") // of Jedis: a module that uses this class requires it itself, and no other should have to
public final class RedisTokenStore implements TokenStore {
    private static final String LEASE = """
            if redis.call('EXISTS', KEYS[1]) == 1 then return false end
            local fence = redis.call('INCR', KEYS[2])
            redis.call('SET', KEYS[1], fence, 'PX', ARGV[1])
            return fence""";

    private static final String SAVE = """
            if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
            redis.call('SET', KEYS[2], ARGV[2])
            return 1""";

    /** Only one's own lease: one that has ended may be somebody else's by now. */
    private static final String RELEASE = """
            if redis.call('GET', KEYS[1]) == ARGV[1] then redis.call('DEL', KEYS[1]) end""";

    private final UnifiedJedis jedis;

    private RedisTokenStore(UnifiedJedis jedis) {
        this.jedis = Objects.requireNonNull(jedis, "jedis");
    }

    /**
     * A store over Redis.
     *
     * @param jedis a client that threads may share, such as {@code RedisClient}; the caller closes it
     * @return a new store
     */
    public static RedisTokenStore over(UnifiedJedis jedis) {
        return new RedisTokenStore(jedis);
    }

    @Override
    public Optional<String> load(String key) {
        return Optional.ofNullable(call(() -> jedis.get(value(key))));
    }

    @Override
    public boolean save(Lease lease, String value) {
        List<String> keys = List.of(fence(lease.key()), value(lease.key()));
        Object saved = call(() -> jedis.eval(SAVE, keys, List.of(String.valueOf(lease.fence()), value)));
        return Long.valueOf(1).equals(saved);
    }

    @Override
    public Optional<Lease> lease(String key, Duration duration) {
        List<String> keys = List.of(lease(key), fence(key));
        Object fence = call(() -> jedis.eval(LEASE, keys, List.of(String.valueOf(duration.toMillis()))));
        return Optional.ofNullable((Long) fence).map(number -> new Lease(key, number));
    }

    @Override
    public void release(Lease lease) {
        call(() -> jedis.eval(RELEASE, List.of(lease(lease.key())), List.of(String.valueOf(lease.fence()))));
    }

    private static String value(String key) {
        return tagged(key) + ":value";
    }

    private static String fence(String key) {
        return tagged(key) + ":fence";
    }

    private static String lease(String key) {
        return tagged(key) + ":lease";
    }

    private static String tagged(String key) {
        return "{esign:token:" + key + "}";
    }

    private static <T> @Nullable T call(Supplier<@Nullable T> command) {
        try {
            return command.get();
        } catch (JedisException e) {
            // Without the cause, whose message may quote a value.
            throw new TokenStoreException(
                    "The Redis that holds the tokens is away, or refused: "
                            + e.getClass().getSimpleName(),
                    null);
        }
    }

    @Override
    public String toString() {
        return "RedisTokenStore";
    }
}
