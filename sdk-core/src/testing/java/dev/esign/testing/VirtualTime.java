package dev.esign.testing;

import dev.esign.Sleeper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** A clock that only moves when somebody sleeps by it or pushes it. */
public final class VirtualTime extends Clock implements Sleeper {
    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    private final AtomicLong elapsedNanos = new AtomicLong();
    private final List<Duration> sleeps = new CopyOnWriteArrayList<>();

    @Override
    public void sleep(Duration wait) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        sleeps.add(wait);
        advance(wait);
    }

    /** Moves the clock without a sleep, as if something had taken so long. */
    public void advance(Duration by) {
        elapsedNanos.addAndGet(by.toNanos());
    }

    /** Every sleep so far, in order. */
    public List<Duration> sleeps() {
        return List.copyOf(sleeps);
    }

    @Override
    public Instant instant() {
        return START.plusNanos(elapsedNanos.get());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("Nobody asks this clock for a zone.");
    }
}
