package dev.esign.oauth;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * A store in this process's memory: for several token sources in one process, and for tests. Thread-safe.
 */
public final class InMemoryTokenStore implements TokenStore {
    private final ConcurrentMap<String, Entry> entries = new ConcurrentHashMap<>();
    private final Clock clock;

    private InMemoryTokenStore(Clock clock) {
        this.clock = clock;
    }

    /**
     * Makes an empty store.
     *
     * @return the store
     */
    public static InMemoryTokenStore create() {
        return create(Clock.systemUTC());
    }

    /**
     * Makes an empty store with a clock of its own.
     *
     * @param clock tells when leases end
     * @return the store
     */
    public static InMemoryTokenStore create(Clock clock) {
        return new InMemoryTokenStore(clock);
    }

    @Override
    public Optional<String> load(String key) {
        return Optional.ofNullable(entry(key).value);
    }

    @Override
    public boolean save(Lease lease, String value) {
        Entry now = entries.computeIfPresent(
                lease.key(), (key, entry) -> entry.fence == lease.fence() ? entry.with(value) : entry);
        return now != null && now.fence == lease.fence();
    }

    @Override
    public Optional<Lease> lease(String key, Duration duration) {
        long now = clock.millis();
        long until = now + duration.toMillis();
        Entry before = entry(key);
        return before.leasedUntil <= now && entries.replace(key, before, before.leased(until))
                ? Optional.of(new Lease(key, before.fence + 1))
                : Optional.empty();
    }

    @Override
    public void release(Lease lease) {
        entries.computeIfPresent(lease.key(), (key, entry) -> entry.fence == lease.fence() ? entry.released() : entry);
    }

    private Entry entry(String key) {
        return entries.computeIfAbsent(key, name -> new Entry(null, 0, 0));
    }

    @Override
    public String toString() {
        return "InMemoryTokenStore[" + entries.size() + " keys]";
    }

    private record Entry(@Nullable String value, long fence, long leasedUntil) {
        Entry with(String newValue) {
            return new Entry(newValue, fence, leasedUntil);
        }

        Entry leased(long until) {
            return new Entry(value, fence + 1, until);
        }

        Entry released() {
            return new Entry(value, fence, 0);
        }
    }
}
