package dev.esign.webhooks;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A bounded map in the order of the claims. Each call does a bounded amount of work under the lock, and no I/O. */
final class InMemoryReplayGuard implements ReplayGuard {

    /** What is known of a delivery, and the thread that claimed it. */
    private record Entry(long expiresAtMillis, long holder, Claim seenByOthers) {

        boolean isClaimOf(long thread) {
            return seenByOthers == Claim.IN_PROGRESS && holder == thread;
        }
    }

    private final int maxEntries;
    private final long timeToLiveMillis;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    InMemoryReplayGuard(int maxEntries, Duration timeToLive, Clock clock) {
        if (maxEntries < 1) {
            throw new IllegalArgumentException("maxEntries must be at least 1, not " + maxEntries);
        }
        this.maxEntries = maxEntries;
        this.timeToLiveMillis =
                Life.atLeastAMillisecond("timeToLive", timeToLive).toMillis();
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    @Override
    public Claim claim(String deliveryKey) {
        long now = clock.millis();
        lock.lock();
        try {
            Entry known = entries.get(deliveryKey);
            if (known != null && now < known.expiresAtMillis()) {
                return known.seenByOthers();
            }
            entries.remove(deliveryKey); // so that the new claim stands at the end of the order
            entries.put(deliveryKey, new Entry(now + timeToLiveMillis, thisThread(), Claim.IN_PROGRESS));
            evict(now);
            return Claim.GRANTED;
        } finally {
            lock.unlock();
        }
    }

    /** One entry came, so two expired ones may go: the map shrinks over time, and no single call pays for all. */
    private void evict(long now) {
        var oldestFirst = entries.values().iterator();
        for (int i = 0; i < 2 && oldestFirst.hasNext(); i++) {
            if (now < oldestFirst.next().expiresAtMillis() && entries.size() <= maxEntries) {
                return;
            }
            oldestFirst.remove();
        }
    }

    @Override
    public void confirm(String deliveryKey) {
        replace(deliveryKey, entry -> new Entry(entry.expiresAtMillis(), entry.holder(), Claim.HANDLED));
    }

    /** Only the thread's own claim: an expired one may be somebody else's by now. And no claim that was confirmed. */
    @Override
    public void release(String deliveryKey) {
        replace(deliveryKey, entry -> entry.isClaimOf(thisThread()) ? null : entry);
    }

    private static long thisThread() {
        return Thread.currentThread().getId();
    }

    private void replace(String deliveryKey, Function<Entry, @Nullable Entry> replacement) {
        lock.lock();
        try {
            entries.computeIfPresent(deliveryKey, (key, entry) -> replacement.apply(entry));
        } finally {
            lock.unlock();
        }
    }

    /** For tests, which hold the bound to it. */
    int size() {
        lock.lock();
        try {
            return entries.size();
        } finally {
            lock.unlock();
        }
    }
}
