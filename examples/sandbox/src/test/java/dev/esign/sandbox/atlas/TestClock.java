package dev.esign.sandbox.atlas;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that goes on only when it is told to. */
public final class TestClock extends Clock {
    private volatile Instant now;

    /**
     * Makes a clock that stands still.
     *
     * @param now what it shows
     */
    public TestClock(Instant now) {
        this.now = now;
    }

    /**
     * Moves on.
     *
     * @param duration by how much
     */
    public synchronized void advance(Duration duration) {
        now = now.plus(duration);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
