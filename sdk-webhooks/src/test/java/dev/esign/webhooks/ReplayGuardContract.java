package dev.esign.webhooks;

import static dev.esign.webhooks.ReplayGuard.Claim.GRANTED;
import static dev.esign.webhooks.ReplayGuard.Claim.HANDLED;
import static dev.esign.webhooks.ReplayGuard.Claim.IN_PROGRESS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.esign.webhooks.ReplayGuard.Claim;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What holds for a guard wherever it keeps its marks. */
abstract class ReplayGuardContract {

    static final Duration CLAIM_LIFE = Duration.ofMinutes(10);
    static final Duration RETENTION = Duration.ofDays(3);

    private static final int THREADS = 32;

    /** The guard of one process. */
    abstract ReplayGuard guard();

    /** The guard of another process over the same store. */
    abstract ReplayGuard other();

    abstract void advance(Duration duration);

    Duration claimLife() {
        return CLAIM_LIFE;
    }

    /** How much shorter than a life is shorter. */
    Duration anInstant() {
        return Duration.ofSeconds(1);
    }

    @Test
    void aClaimIsGrantedOnceThenInProgressThenHandled() {
        assertThat(guard().claim("a")).isEqualTo(GRANTED);
        assertThat(guard().claim("a")).isEqualTo(IN_PROGRESS);
        assertThat(other().claim("a")).isEqualTo(IN_PROGRESS);
        guard().confirm("a");
        assertThat(guard().claim("a")).isEqualTo(HANDLED);
        assertThat(other().claim("a")).isEqualTo(HANDLED);
    }

    @Test
    void aReleasedDeliveryMayBeClaimedAgain() {
        guard().claim("a");
        guard().release("a");

        assertThat(other().claim("a")).isEqualTo(GRANTED);
    }

    @Test
    void aStaleReleaseLeavesAnotherThreadsClaim() throws Exception {
        guard().claim("a");
        advance(claimLife());
        assertThat(onAnotherThread(() -> guard().claim("a"))).isEqualTo(GRANTED);
        guard().release("a");

        assertThat(guard().claim("a")).isEqualTo(IN_PROGRESS);
    }

    @Test
    void aReleaseDoesNotForgetWhatWasHandled() {
        handle("a");
        guard().release("a");

        assertThat(other().claim("a")).isEqualTo(HANDLED);
    }

    @Test
    void eachDeliveryIsItsOwn() {
        handle("a");

        assertThat(guard().claim("b")).isEqualTo(GRANTED);
        guard().release("b");
        assertThat(guard().claim("a")).isEqualTo(HANDLED);
    }

    @Test
    void theLongestKeyIsTakenAndStaysWhatItIs() {
        handle("x".repeat(127) + "%");

        assertThat(guard().claim("x".repeat(128))).isEqualTo(GRANTED);
        assertThat(guard().claim("'; DROP TABLE esign_webhook_delivery; --")).isEqualTo(GRANTED);
        assertThat(guard().claim("x".repeat(127) + "%")).isEqualTo(HANDLED);
    }

    @Test
    void aClaimThatNobodyEndedIsFreeAgainWhenItsLifeIsOverAndNotBefore() {
        guard().claim("a");

        advance(claimLife().minus(anInstant()));
        assertThat(other().claim("a")).isEqualTo(IN_PROGRESS);

        advance(anInstant());
        assertThat(other().claim("a")).isEqualTo(GRANTED);
        assertThat(guard().claim("a")).isEqualTo(IN_PROGRESS);
    }

    @Test
    void aHandledDeliveryIsForgottenAfterItsRetentionAndNotBefore() {
        handle("a");

        advance(RETENTION.minus(anInstant()));
        assertThat(guard().claim("a")).isEqualTo(HANDLED);

        advance(anInstant());
        assertThat(guard().claim("a")).isEqualTo(GRANTED);
    }

    @Test
    void ofManyThreadsInTwoProcessesExactlyOneIsGranted() throws Exception {
        for (int round = 0; round < 10; round++) {
            assertThat(race("new " + round))
                    .containsOnlyOnce(GRANTED)
                    .contains(IN_PROGRESS)
                    .doesNotContain(HANDLED);
        }
    }

    @Test
    void ofManyThreadsInTwoProcessesExactlyOneTakesAnExpiredClaimOver() throws Exception {
        guard().claim("abandoned");
        advance(claimLife());
        assertThat(race("abandoned"))
                .containsOnlyOnce(GRANTED)
                .contains(IN_PROGRESS)
                .doesNotContain(HANDLED);

        handle("forgotten");
        advance(RETENTION);
        assertThat(race("forgotten"))
                .containsOnlyOnce(GRANTED)
                .contains(IN_PROGRESS)
                .doesNotContain(HANDLED);
    }

    private List<Claim> race(String delivery) throws Exception {
        CyclicBarrier start = new CyclicBarrier(THREADS);
        List<Callable<Claim>> attempts = new ArrayList<>();
        for (ReplayGuard process : List.of(guard(), other())) {
            attempts.addAll(Collections.nCopies(THREADS / 2, () -> {
                start.await(30, TimeUnit.SECONDS);
                return process.claim(delivery);
            }));
        }
        var pool = Executors.newFixedThreadPool(THREADS);
        try {
            List<Claim> claims = new ArrayList<>();
            for (Future<Claim> result : pool.invokeAll(attempts, 60, TimeUnit.SECONDS)) {
                claims.add(result.get());
            }
            return claims;
        } finally {
            pool.shutdownNow();
        }
    }

    private static <T> T onAnotherThread(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        new Thread(task).start();
        return task.get(30, TimeUnit.SECONDS);
    }

    void handle(String delivery) {
        assertThat(guard().claim(delivery)).isEqualTo(GRANTED);
        guard().confirm(delivery);
    }
}
