package dev.esign.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class InMemoryTokenStoreTest extends TokenStoreContract {
    private final SettableClock clock = new SettableClock();
    private final InMemoryTokenStore store = InMemoryTokenStore.create(clock);

    @Override
    TokenStore bare() {
        return store;
    }

    @Override
    void endLease(String leased) {
        clock.now = clock.now.plus(LEASE);
    }

    @Test
    void aLeaseIsHeldUntilItsLastMillisecond() {
        leased();
        clock.now = clock.now.plus(LEASE).minusMillis(1);
        assertThat(store().lease(key, LEASE)).isEmpty();

        clock.now = clock.now.plus(Duration.ofMillis(1));
        assertThat(store().lease(key, LEASE)).isPresent();
    }

    @Test
    void tellsNoValue() {
        store().save(leased(), "canary");

        assertThat(store().toString()).contains("1 keys").doesNotContain("canary");
    }

    private static final class SettableClock extends Clock {
        private volatile Instant now = Instant.parse("2026-01-01T00:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
