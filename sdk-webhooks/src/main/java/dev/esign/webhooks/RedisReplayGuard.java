package dev.esign.webhooks;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.params.SetParams;

/**
 * A guard in a Redis that a program's processes share. Needs Jedis, which this module does not bring; tested with Jedis 8.
 *
 * <pre>{@code
 * RedisClient redis = RedisClient.create("redis.internal", 6379);
 * Webhooks<GetSignedEvent> webhooks = Webhooks.getSigned(secret).withReplayGuard(RedisReplayGuard.over(redis));
 * }</pre>
 *
 * <p>Each delivery is one key, {@code esign:webhook:} and the delivery's, which Redis itself lets expire; a claim is one short
 * script on that key, so clusters serve as well. A Redis that evicts keys when it is full, or that fails over to a replica that
 * lags behind, forgets marks; where that would hurt, use {@link SqlReplayGuard}, or have handlers bear a repetition.
 *
 * <p>Thread-safe. A {@link ReplayGuardException} means that Redis could not be reached or refused.
 */
@SuppressWarnings("exports") // of Jedis: a module that uses this class requires it itself, and no other should have to
public final class RedisReplayGuard implements ReplayGuard {

    private static final String PREFIX = "esign:webhook:";
    private static final String HANDLED = "handled";

    private static final String CLAIM = """
            local found = redis.call('GET', KEYS[1])
            if not found then redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2]) end
            return found""";

    /** Only the holder's own claim: an expired one may be somebody else's by now. */
    private static final String RELEASE = """
            if redis.call('GET', KEYS[1]) == ARGV[1] then redis.call('DEL', KEYS[1]) end""";

    private final UnifiedJedis jedis;
    private final long claimMillis;
    private final long retentionMillis;
    private final Holder holder = new Holder();

    private RedisReplayGuard(UnifiedJedis jedis, Duration claimLife, Duration retention) {
        this.jedis = Objects.requireNonNull(jedis, "jedis");
        this.claimMillis = Life.atLeastAMillisecond("claimLife", claimLife).toMillis();
        this.retentionMillis = Life.atLeastAMillisecond("retention", retention).toMillis();
    }

    /**
     * A guard over Redis. A claim that nobody ends expires after ten minutes; a handled delivery is remembered for three days.
     *
     * @param jedis a client that threads may share, such as {@code RedisClient}; the caller closes it
     * @return a new guard
     */
    public static RedisReplayGuard over(UnifiedJedis jedis) {
        return over(jedis, Life.DEFAULT_CLAIM_LIFE, Life.DEFAULT_RETENTION);
    }

    /**
     * A guard over Redis.
     *
     * @param jedis a client that threads may share, such as {@code RedisClient}; the caller closes it
     * @param claimLife how long a claim lasts that is neither confirmed nor released: longer than any handler takes, and shorter
     *     than the provider goes on trying; a millisecond or more
     * @param retention how long to remember a delivery, counted from its confirmation; a millisecond or more
     * @return a new guard
     * @throws IllegalArgumentException if a duration is shorter than a millisecond
     */
    public static RedisReplayGuard over(UnifiedJedis jedis, Duration claimLife, Duration retention) {
        return new RedisReplayGuard(jedis, claimLife, retention);
    }

    @Override
    public Claim claim(String deliveryKey) {
        List<String> claim = List.of(holder.onThisThread(), String.valueOf(claimMillis));
        Object found = call(() -> jedis.eval(CLAIM, key(deliveryKey), claim));
        if (found == null) {
            return Claim.GRANTED;
        }
        return found.equals(HANDLED) ? Claim.HANDLED : Claim.IN_PROGRESS;
    }

    /** Also if the claim has expired meanwhile: the delivery was handled, and that is what counts. */
    @Override
    public void confirm(String deliveryKey) {
        call(() ->
                jedis.set(PREFIX + deliveryKey, HANDLED, SetParams.setParams().px(retentionMillis)));
    }

    @Override
    public void release(String deliveryKey) {
        call(() -> jedis.eval(RELEASE, key(deliveryKey), List.of(holder.onThisThread())));
    }

    private static List<String> key(String deliveryKey) {
        return List.of(PREFIX + deliveryKey);
    }

    private static @Nullable Object call(Supplier<@Nullable Object> command) {
        try {
            return command.get();
        } catch (JedisException e) {
            throw new ReplayGuardException("The Redis that holds the marks of deliveries is away, or refused.", e);
        }
    }
}
