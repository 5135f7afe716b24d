package dev.esign.webhooks;

import java.time.Duration;

class InMemoryContractTest extends ReplayGuardContract {

    private final VirtualClock clock = new VirtualClock();
    private final ReplayGuard guard = ReplayGuard.inMemory(100, RETENTION, clock);

    @Override
    ReplayGuard guard() {
        return guard;
    }

    @Override
    ReplayGuard other() {
        return guard;
    }

    @Override
    void advance(Duration duration) {
        clock.advance(duration);
    }

    /** It dies with its process, so a claim needs no shorter life than a mark. */
    @Override
    Duration claimLife() {
        return RETENTION;
    }
}
