package dev.esign.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.esign.oauth.TokenStore.Lease;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the stores do that processes share. */
abstract class SharedTokenStoreContract extends TokenStoreContract {
    abstract TokenStore down();

    /** How long a lease lasts yet. */
    abstract Duration left(String leased);

    @Test
    void aLeaseLastsAsLongAsWasAsked() {
        leased();

        assertThat(left(key)).isBetween(LEASE.minusSeconds(60), LEASE);
    }

    @Test
    void aLeaseThatIsTakenOverLastsAsLongAsWasAsked() {
        leased();
        endLease(key);

        store().lease(key, Duration.ofHours(1));

        assertThat(left(key)).isBetween(Duration.ofMinutes(59), Duration.ofHours(1));
    }

    @ParameterizedTest
    @EnumSource
    void aStoreThatIsDownSaysSoWithoutQuoting(Step step) {
        TokenStore down = maybeEncrypted(down());

        TokenStoreException thrown = catchThrowableOfType(TokenStoreException.class, () -> step.on(down));

        assertThat(thrown)
                .hasMessageContaining("away, or refused")
                .hasMessageNotContaining("canary")
                .hasNoCause();
    }

    enum Step {
        LOAD {
            @Override
            void on(TokenStore store) {
                store.load("k");
            }
        },
        SAVE {
            @Override
            void on(TokenStore store) {
                store.save(new Lease("k", 1), "canary");
            }
        },
        LEASE {
            @Override
            void on(TokenStore store) {
                store.lease("k", Duration.ofSeconds(30));
            }
        },
        RELEASE {
            @Override
            void on(TokenStore store) {
                store.release(new Lease("k", 1));
            }
        };

        abstract void on(TokenStore store);
    }
}
