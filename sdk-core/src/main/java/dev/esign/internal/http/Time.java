package dev.esign.internal.http;

import dev.esign.ClientConfig;
import dev.esign.Sleeper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;

/** The clock, the monotonic timer and the sleeper of one client. */
final class Time {
    private final Clock clock;
    private final LongSupplier nanos;
    private final Sleeper sleeper;

    Time(ClientConfig config) {
        clock = config.clock().orElseGet(Clock::systemUTC);
        nanos = config.clock().<LongSupplier>map(Time::nanosOf).orElse(System::nanoTime);
        sleeper = config.sleeper();
    }

    Instant now() {
        return clock.instant();
    }

    long nanos() {
        return nanos.getAsLong();
    }

    Duration since(long start) {
        return Duration.ofNanos(nanos() - start);
    }

    Deadline deadlineIn(Duration timeout) {
        return new Deadline(this, nanos(), timeout);
    }

    void sleep(Duration wait) throws InterruptedException {
        sleeper.sleep(wait);
    }

    static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static LongSupplier nanosOf(Clock clock) {
        Instant start = clock.instant();
        return () -> Duration.between(start, clock.instant()).toNanos();
    }

    /** The end of a call or a wait, on the monotonic timer. */
    record Deadline(Time time, long start, Duration timeout) {
        Duration remaining() {
            Duration left = timeout.minus(time.since(start));
            return left.isNegative() ? Duration.ZERO : left;
        }

        boolean passed() {
            return remaining().isZero();
        }
    }
}
