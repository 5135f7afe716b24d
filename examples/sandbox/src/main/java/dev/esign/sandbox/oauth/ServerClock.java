package dev.esign.sandbox.oauth;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that may be wrong by as much as it is told. */
final class ServerClock implements InstantSource {
    private final InstantSource right;
    private volatile Duration ahead = Duration.ZERO;

    ServerClock(InstantSource right) {
        this.right = right;
    }

    void setAhead(Duration value) {
        ahead = value;
    }

    @Override
    public Instant instant() {
        return right.instant().plus(ahead);
    }
}
