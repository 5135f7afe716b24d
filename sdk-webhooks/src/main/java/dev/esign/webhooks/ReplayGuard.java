package dev.esign.webhooks;

import java.time.Clock;
import java.time.Duration;

/**
 * Remembers deliveries, so that each is acted on once.
 *
 * <ul>
 *   <li>{@link #inMemory() In memory}: for one process;
 *   <li>{@link SqlReplayGuard}: for a fleet with a database, also {@linkplain SqlReplayGuard#within in the handler's own
 *       transaction}, so that the work and its mark commit together;
 *   <li>{@link RedisReplayGuard}: for a fleet with Redis;
 *   <li>your own, over whatever else the program's processes share.
 * </ul>
 *
 * <p>A receiver {@linkplain #claim claims} a delivery before it is handled, {@linkplain #confirm confirms} it afterwards, and
 * {@linkplain #release releases} it if the handling failed. The claim is apart from the confirmation because a duplicate that
 * comes while the first is still being handled must not be answered with success: the first may yet fail. A claim that is
 * neither confirmed nor released, because its process died, expires. The three calls for one delivery come from one thread, so a
 * guard may tell the holder of a claim by its thread.
 *
 * <p>Delivery keys are printable ASCII, at most 128 characters, and begin with the provider's name, so one guard serves several
 * receivers.
 *
 * <p>Implementations are thread-safe, but for one that is bound to a transaction. If the store is away they throw a
 * {@link ReplayGuardException}, which comes out of {@code receive}: the delivery is not accepted, and an answer of 503 brings the
 * provider's next attempt.
 */
public interface ReplayGuard {

    /** What a guard knows of a delivery. */
    enum Claim {
        /** Not seen before, or seen and released: the caller now holds the claim. */
        GRANTED,
        /** Claimed by somebody who has not come to an end. */
        IN_PROGRESS,
        /** Confirmed before. */
        HANDLED
    }

    /**
     * Claims a delivery. Of any number of simultaneous calls with one key, exactly one is granted.
     *
     * @param deliveryKey names the delivery
     * @return whether the caller may handle it
     * @throws ReplayGuardException if the store is away or refused; then nobody knows whether the delivery was handled
     */
    Claim claim(String deliveryKey);

    /**
     * Ends a granted claim: the delivery was handled.
     *
     * @param deliveryKey names the delivery
     * @throws ReplayGuardException if the store is away or refused; then the claim stands until it expires
     */
    void confirm(String deliveryKey);

    /**
     * Gives a granted claim back: the delivery was not handled and may come again. What the calling thread does not hold, because
     * its claim has expired or was confirmed, stays as it is.
     *
     * @param deliveryKey names the delivery
     * @throws ReplayGuardException if the store is away or refused; then the claim stands until it expires
     */
    void release(String deliveryKey);

    /**
     * A guard within this process for 100,000 deliveries and three days, on the system's clock; about 20 MB when full.
     *
     * <p>Why three days: Atlas attempts a delivery again after 1 minute, 5 minutes, 30 minutes and 2 hours, at most four times
     * (Atlas wire sheet §6), so the last attempt comes within three hours of the first, and Xodo's after 24. Three days cover
     * both many times over, and a delivery that somebody sends again by hand after a weekend.
     *
     * @return a new guard; a restart of the process forgets all
     */
    static ReplayGuard inMemory() {
        return inMemory(100_000, Life.DEFAULT_RETENTION, Clock.systemUTC());
    }

    /**
     * A guard within this process. When it is full, the oldest delivery is forgotten first.
     *
     * @param maxEntries how many deliveries to remember, at least 1; about 200 bytes each
     * @param timeToLive how long to remember a delivery, counted from its claim; more than zero
     * @param clock tells the time
     * @return a new guard
     * @throws IllegalArgumentException if a bound is not positive
     */
    static ReplayGuard inMemory(int maxEntries, Duration timeToLive, Clock clock) {
        return new InMemoryReplayGuard(maxEntries, timeToLive, clock);
    }
}
