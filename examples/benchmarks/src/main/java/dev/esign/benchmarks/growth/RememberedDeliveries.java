package dev.esign.benchmarks.growth;

import dev.esign.webhooks.ReplayGuard;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Deliveries that are claimed and confirmed, in a guard that has room for them all. */
final class RememberedDeliveries {
    private RememberedDeliveries() {}

    static Series esign() {
        return count -> {
            ReplayGuard guard = ReplayGuard.inMemory(count, Duration.ofDays(3), Clock.systemUTC());
            for (int i = 0; i < count; i++) {
                String key = key(i);
                guard.claim(key);
                guard.confirm(key);
            }
            return guard;
        };
    }

    /** A map with a lock: it forgets nothing. */
    static Series floor() {
        return count -> {
            Map<String, Long> map = Collections.synchronizedMap(new LinkedHashMap<>());
            for (int i = 0; i < count; i++) {
                String key = key(i);
                map.putIfAbsent(key, System.currentTimeMillis());
                map.replace(key, System.currentTimeMillis());
            }
            return map;
        };
    }

    private static String key(int number) {
        return "atlas:envelope.signed:0b8e6f1e-3c1a-4f1e-9a55-" + (100_000_000_000L + number);
    }
}
