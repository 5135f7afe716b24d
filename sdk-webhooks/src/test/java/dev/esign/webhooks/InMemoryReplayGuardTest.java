package dev.esign.webhooks;

import static dev.esign.webhooks.ReplayGuard.Claim.GRANTED;
import static dev.esign.webhooks.ReplayGuard.Claim.HANDLED;
import static dev.esign.webhooks.ReplayGuard.Claim.IN_PROGRESS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InMemoryReplayGuardTest {

    private final VirtualClock clock = new VirtualClock();
    private final ReplayGuard guard = ReplayGuard.inMemory(3, Duration.ofHours(1), clock);

    @Test
    void aClaimIsGrantedOnceThenInProgressThenHandled() {
        assertThat(guard.claim("a")).isEqualTo(GRANTED);
        assertThat(guard.claim("a")).isEqualTo(IN_PROGRESS);
        guard.confirm("a");
        assertThat(guard.claim("a")).isEqualTo(HANDLED);
    }

    @Test
    void aReleasedDeliveryMayBeClaimedAgain() {
        guard.claim("a");
        guard.release("a");

        assertThat(guard.claim("a")).isEqualTo(GRANTED);
    }

    @Test
    void aDeliveryIsForgottenWhenItsTimeIsOverAndNotBefore() {
        handle("a");

        clock.advance(Duration.ofHours(1).minusMillis(1));
        assertThat(guard.claim("a")).isEqualTo(HANDLED);

        clock.advance(Duration.ofMillis(1));
        assertThat(guard.claim("a")).isEqualTo(GRANTED);
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MAX_VALUE, Long.MAX_VALUE / 1000, 100_000_000_000L})
    void aTimeLongerThanAnyClockIsForEver(long seconds) {
        ReplayGuard lasting = ReplayGuard.inMemory(3, Duration.ofSeconds(seconds), clock);
        lasting.claim("a");
        lasting.confirm("a");

        assertThat(lasting.claim("a")).isEqualTo(HANDLED);
    }

    @Test
    void aClaimThatNobodyEndedIsFreeAgainWhenItsTimeIsOver() {
        guard.claim("a");
        clock.advance(Duration.ofHours(1));

        assertThat(guard.claim("a")).isEqualTo(GRANTED);
    }

    @Test
    void aReplayDoesNotProlongTheTime() {
        handle("a");
        clock.advance(Duration.ofMinutes(59));
        guard.claim("a");
        clock.advance(Duration.ofMinutes(1));

        assertThat(guard.claim("a")).isEqualTo(GRANTED);
    }

    @Test
    void whenFullTheOldestIsForgottenFirst() {
        handle("a");
        handle("b");
        handle("c");
        handle("d");

        assertThat(guard.claim("b")).isEqualTo(HANDLED);
        assertThat(guard.claim("c")).isEqualTo(HANDLED);
        assertThat(guard.claim("d")).isEqualTo(HANDLED);
        assertThat(guard.claim("a")).isEqualTo(GRANTED);
    }

    @Test
    void aDeliveryClaimedAnewIsAmongTheYoungest() {
        guard.claim("a");
        handle("b");
        guard.release("a");
        handle("a");
        handle("c");
        handle("d");

        assertThat(guard.claim("a")).isEqualTo(HANDLED);
        assertThat(guard.claim("b")).isEqualTo(GRANTED);
    }

    @Test
    void anExpiredDeliveryGoesBeforeALivingOne() {
        handle("a");
        handle("b");
        clock.advance(Duration.ofHours(1));
        handle("c");
        handle("d");
        handle("e");

        assertThat(guard.claim("c")).isEqualTo(HANDLED);
        assertThat(guard.claim("d")).isEqualTo(HANDLED);
        assertThat(guard.claim("e")).isEqualTo(HANDLED);
    }

    @Test
    void whatWasForgottenWhileInProgressIsNotRemembered() {
        guard.claim("a");
        handle("b");
        handle("c");
        handle("d");
        guard.confirm("a");

        assertThat(guard.claim("b")).isEqualTo(HANDLED);
        assertThat(guard.claim("a")).isEqualTo(GRANTED);
    }

    @Test
    void itsSizeStaysWithinTheBound() {
        InMemoryReplayGuard bounded = new InMemoryReplayGuard(100, Duration.ofHours(1), clock);
        for (int i = 0; i < 10_000; i++) {
            bounded.claim("delivery " + i);
            assertThat(bounded.size()).isLessThanOrEqualTo(100);
        }
    }

    @Test
    void expiredDeliveriesGoTwiceAsFastAsNewOnesCome() {
        InMemoryReplayGuard bounded = new InMemoryReplayGuard(100, Duration.ofHours(1), clock);
        for (int i = 0; i < 100; i++) {
            bounded.claim("early delivery " + i);
        }
        clock.advance(Duration.ofHours(1));
        for (int i = 0; i < 50; i++) {
            bounded.claim("late delivery " + i);
        }
        assertThat(bounded.size()).isEqualTo(50);
    }

    @Test
    void theDefaultGuardIsOnTheSystemsClock() {
        ReplayGuard defaults = ReplayGuard.inMemory();
        assertThat(defaults.claim("a")).isEqualTo(GRANTED);
        assertThat(defaults.claim("a")).isEqualTo(IN_PROGRESS);
    }

    @Test
    void boundsThatRememberNothingAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> ReplayGuard.inMemory(0, Duration.ofHours(1), clock));
        assertThatIllegalArgumentException().isThrownBy(() -> ReplayGuard.inMemory(1, Duration.ZERO, clock));
        assertThatIllegalArgumentException().isThrownBy(() -> ReplayGuard.inMemory(1, Duration.ofHours(-1), clock));
    }

    private void handle(String delivery) {
        assertThat(guard.claim(delivery)).isEqualTo(GRANTED);
        guard.confirm(delivery);
    }
}
