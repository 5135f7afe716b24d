package dev.esign.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.esign.oauth.TokenStore.Lease;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every store does, by itself and behind encryption. */
@ParameterizedClass
@ValueSource(booleans = {false, true})
abstract class TokenStoreContract {
    static final Duration LEASE = Duration.ofMinutes(5);
    private static final StoreKey KEY = StoreKey.of("k1", new byte[32]);

    @Parameter
    boolean encrypted;

    final String key = "getsigned/" + UUID.randomUUID();

    abstract TokenStore bare();

    /** Lets the time of a lease run out. */
    abstract void endLease(String leased);

    final TokenStore store() {
        return maybeEncrypted(bare());
    }

    final TokenStore maybeEncrypted(TokenStore store) {
        return encrypted ? EncryptedTokenStore.over(store, KEY) : store;
    }

    final Lease leased() {
        return store().lease(key, LEASE).orElseThrow();
    }

    @Test
    void holdsNothingAtFirst() {
        assertThat(store().load(key)).isEmpty();
    }

    @Test
    void holdsNothingWhileTheFirstValueIsBeingMade() {
        leased();

        assertThat(store().load(key)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"access_token\":\"a\"}", "é 名 \uD83D\uDE00 ' \" \\ \n $1 ? %s"})
    void givesBackWhatWasSaved(String value) {
        assertThat(store().save(leased(), value)).isTrue();

        assertThat(store().load(key)).contains(value);
    }

    @Test
    void keepsAValueOfAHundredKilobytes() {
        String value = "v".repeat(100_000);

        store().save(leased(), value);

        assertThat(store().load(key)).contains(value);
    }

    @Test
    void aLaterValueTakesTheFormersPlace() {
        Lease lease = leased();
        store().save(lease, "first");
        store().save(lease, "second");

        assertThat(store().load(key)).contains("second");
    }

    @ParameterizedTest
    @ValueSource(strings = {"}", "{", "a}b", "'; DROP TABLE esign_token; --", "%", "a b", "é名", ":lease"})
    void anyKeyIsGoodAndApartFromOthers(String odd) {
        store().save(leased(), "another's");

        Lease lease = store().lease(odd + key, LEASE).orElseThrow();
        assertThat(store().load(odd + key)).isEmpty();
        assertThat(store().save(lease, "its own")).isTrue();

        assertThat(store().load(odd + key)).contains("its own");
        assertThat(store().load(key)).contains("another's");
    }

    @Test
    void oneAtATimeHoldsTheLease() {
        leased();

        assertThat(store().lease(key, LEASE)).isEmpty();
    }

    @Test
    void whatIsSavedUnderALeaseDoesNotEndIt() {
        store().save(leased(), "value");

        assertThat(store().lease(key, LEASE)).isEmpty();
    }

    @Test
    void aReleasedLeaseIsTakenAgainUnderAHigherNumber() {
        Lease first = leased();
        store().release(first);

        assertThat(leased().fence()).isGreaterThan(first.fence());
    }

    @Test
    void ofSixteenThreadsOneGetsTheFirstLeaseAndOneTheNext() throws Exception {
        List<Lease> first = leasedBySixteenThreads(store());
        assertThat(first).hasSize(1);
        store().release(first.get(0));

        assertThat(leasedBySixteenThreads(store())).hasSize(1);
    }

    @Test
    void anEndedLeaseIsTakenOverAndTheSleepersLateSaveIsRefused() {
        Lease sleeper = leased();
        endLease(key);
        Lease successor = leased();
        assertThat(successor.fence()).isGreaterThan(sleeper.fence());
        store().save(successor, "the successor's");

        assertThat(store().save(sleeper, "the sleeper's")).isFalse();

        assertThat(store().load(key)).contains("the successor's");
    }

    @Test
    void theSleeperIsRefusedEvenBeforeItsSuccessorSaves() {
        Lease sleeper = leased();
        endLease(key);
        leased();

        assertThat(store().save(sleeper, "the sleeper's")).isFalse();
        assertThat(store().load(key)).isEmpty();
    }

    @Test
    void aSleeperWhomNobodyFollowedSaves() {
        Lease sleeper = leased();
        endLease(key);

        assertThat(store().save(sleeper, "late")).isTrue();
        assertThat(store().load(key)).contains("late");
    }

    @Test
    void theSleepersReleaseLeavesTheSuccessorsLease() {
        Lease sleeper = leased();
        endLease(key);
        leased();

        store().release(sleeper);

        assertThat(store().lease(key, LEASE)).isEmpty();
    }

    @Test
    void nothingIsSavedUnderALeaseThatNobodyGave() {
        assertThat(store().save(new Lease(key, 1), "value")).isFalse();
        assertThat(store().load(key)).isEmpty();
    }

    @Test
    void toReleaseALeaseThatNobodyGaveDoesNothing() {
        store().release(new Lease(key, 1));

        assertThat(store().lease(key, LEASE)).isPresent();
    }

    final List<Lease> leasedBySixteenThreads(TokenStore store) throws Exception {
        int threads = 16;
        CyclicBarrier start = new CyclicBarrier(threads);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Optional<Lease>>> tries = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                tries.add(pool.submit(() -> {
                    start.await(30, TimeUnit.SECONDS);
                    return store.lease(key, LEASE);
                }));
            }
            List<Lease> leases = new ArrayList<>();
            for (Future<Optional<Lease>> one : tries) {
                one.get(30, TimeUnit.SECONDS).ifPresent(leases::add);
            }
            return leases;
        } finally {
            pool.shutdownNow();
        }
    }
}
