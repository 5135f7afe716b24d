package dev.esign.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.esign.testing.VirtualTime;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class InMemoryTokenStoreTest extends TokenStoreContract {
    private final VirtualTime clock = new VirtualTime();
    private final InMemoryTokenStore store = InMemoryTokenStore.create(clock);

    @Override
    TokenStore bare() {
        return store;
    }

    @Override
    void endLease(String leased) {
        clock.advance(LEASE);
    }

    @Test
    void aLeaseIsHeldUntilItsLastMillisecond() {
        leased();
        clock.advance(LEASE.minusMillis(1));
        assertThat(store().lease(key, LEASE)).isEmpty();

        clock.advance(Duration.ofMillis(1));
        assertThat(store().lease(key, LEASE)).isPresent();
    }

    @Test
    void tellsNoValue() {
        store().save(leased(), "canary");

        assertThat(store().toString()).contains("1 keys").doesNotContain("canary");
    }
}
