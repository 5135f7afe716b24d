package dev.esign.sandbox.oauth;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that may be wrong by as much as it is told. */
final class ServerClock extends Clock {
    private final Clock right;
    private volatile Duration ahead = Duration.ZERO;

    ServerClock(Clock right) {
        this.right = right;
    }

    void setAhead(Duration value) {
        ahead = value;
    }

    @Override
    public Instant instant() {
        return right.instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return right.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
