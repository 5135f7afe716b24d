package dev.esign.webhooks;

import java.time.Clock;
import java.time.Duration;

/**
 * Remembers deliveries, so that each is acted on once. Implement it over whatever the program's processes share.
 *
 * <p>A receiver {@linkplain #claim claims} a delivery before it is handled, {@linkplain #confirm confirms} it afterwards, and
 * {@linkplain #release releases} it if the handling failed. The claim is apart from the confirmation because a duplicate that
 * comes while the first is still being handled must not be answered with success: the first may yet fail.
 *
 * <p>Delivery keys are printable ASCII, at most 128 characters, and begin with the provider's name, so one guard serves several
 * receivers. Implementations:
 *
 * <ul>
 *   <li>in a database, {@code claim} inserts the key within the caller's own transaction; then the commit confirms and the
 *       rollback releases, and those two methods do nothing;
 *   <li>in a shared cache, {@code claim} sets the key if it is absent with a life of some minutes, {@code confirm} sets it with a
 *       life of days, and {@code release} deletes it; the short life frees the claim of a process that died.
 * </ul>
 *
 * <p>Implementations are thread-safe. What they throw comes out of {@code receive}; answered with a 500, it brings the
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
     */
    Claim claim(String deliveryKey);

    /**
     * Ends a granted claim: the delivery was handled.
     *
     * @param deliveryKey names the delivery
     */
    void confirm(String deliveryKey);

    /**
     * Gives a granted claim back: the delivery was not handled and may come again.
     *
     * @param deliveryKey names the delivery
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
        return inMemory(100_000, Duration.ofDays(3), Clock.systemUTC());
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
