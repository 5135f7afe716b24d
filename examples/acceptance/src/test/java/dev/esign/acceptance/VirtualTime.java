package dev.esign.acceptance;

import dev.esign.ClientConfig;
import dev.esign.Sleeper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that only sleeping moves. */
final class VirtualTime extends Clock implements Sleeper {
    private Instant now = Instant.parse("2026-11-22T08:00:00Z");

    /** For a client that lives on this time. */
    ClientConfig config() {
        return ClientConfig.standard().withClock(this).withSleeper(this);
    }

    @Override
    public synchronized void sleep(Duration wait) {
        now = now.plus(wait);
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
