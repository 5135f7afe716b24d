package dev.esign.sandbox.getsigned;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Counts requests in windows that begin with the first request (GetSigned wire sheet §5). What carries a bearer token counts
 * for that token's application; what carries none counts together. Safe for any number of threads.
 */
final class RateLimit {
    private final Clock clock;
    private final Map<String, Window> windows = new HashMap<>();
    private int limit;
    private Duration length;

    RateLimit(int limit, Duration length, Clock clock) {
        this.limit = limit;
        this.length = length;
        this.clock = clock;
    }

    /** From now on, and the windows begin anew. */
    synchronized void set(int newLimit, Duration newLength) {
        limit = newLimit;
        length = newLength;
        windows.clear();
    }

    /** Puts the headers on the answer, and throws if it is one request too many. */
    void count(Context request, String who) {
        Count count = next(who);
        request.header("X-RateLimit-Limit", Integer.toString(count.limit));
        request.header("X-RateLimit-Remaining", Integer.toString(Math.max(0, count.remaining)));
        request.header("X-RateLimit-Reset", Long.toString(count.reset));
        if (count.remaining < 0) {
            throw Problem.rateLimited();
        }
    }

    private synchronized Count next(String who) {
        Instant now = clock.instant();
        Window window = windows.get(who);
        if (window == null || !now.isBefore(window.end)) {
            window = new Window(now.plus(length));
            windows.put(who, window);
        }
        window.used++;
        // Rounded up: whoever comes back at that second finds a new window.
        long reset = window.end.plusMillis(999).getEpochSecond();
        return new Count(limit, limit - window.used, reset);
    }

    private static final class Window {
        private final Instant end;
        private int used;

        Window(Instant end) {
            this.end = end;
        }
    }

    private record Count(int limit, int remaining, long reset) {}
}
