package dev.esign.sandbox.common;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.client.BytesRequestContent;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.Result;

/**
 * Takes webhooks to their receivers, until each is answered with 2xx or its retries are used up. Safe for any number of
 * threads.
 */
public final class Courier {
    /** What a delivery is while it may still be tried. */
    public static final String PENDING = "pending";

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient http;
    private final Worker worker;
    private final List<Duration> retryDelays;
    private final Clock clock;
    private final Ledger ledger;

    /**
     * Makes a courier.
     *
     * @param http what it delivers with
     * @param worker where it works
     * @param retryDelays how long a failed delivery waits before each retry
     * @param clock what the time is
     * @param ledger where deliveries are kept
     */
    public Courier(HttpClient http, Worker worker, List<Duration> retryDelays, Clock clock, Ledger ledger) {
        this.http = http;
        this.worker = worker;
        this.retryDelays = retryDelays;
        this.clock = clock;
        this.ledger = ledger;
    }

    /** Takes up what an earlier run of the sandbox has left. */
    public void resume() {
        Instant now = clock.instant();
        ledger.due().forEach(due -> deliver(due.seq(), Duration.between(now, due.nextAt())));
    }

    /**
     * Tries a delivery, as often as it takes.
     *
     * @param number the delivery's
     * @param delay how long the first try waits
     */
    public void deliver(long number, Duration delay) {
        worker.run(() -> attempt(number), delay.isNegative() ? Duration.ZERO : delay);
    }

    private void attempt(long number) {
        ledger.parcel(number).ifPresent(parcel -> send(number, parcel));
    }

    private void send(long number, Parcel parcel) {
        http.POST(parcel.url())
                .headers(headers -> parcel.headers().forEach(headers::put))
                .body(new BytesRequestContent("application/json", parcel.body()))
                .timeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .send(result -> worker.run(() -> record(number, parcel.attempts() + 1, result), Duration.ZERO));
    }

    private void record(long number, int attempts, Result result) {
        int status = result.getResponse().getStatus();
        if (result.isSucceeded() && status / 100 == 2) {
            ledger.attempted(number, new Attempt(attempts, "delivered", clock.instant(), Integer.toString(status)));
            return;
        }
        Throwable failure = result.getFailure();
        String outcome =
                failure == null ? Integer.toString(status) : failure.getClass().getSimpleName();
        if (attempts > retryDelays.size()) {
            ledger.attempted(number, new Attempt(attempts, "failed", clock.instant(), outcome));
            return;
        }
        Duration delay = retryDelays.get(attempts - 1);
        ledger.attempted(number, new Attempt(attempts, PENDING, clock.instant().plus(delay), outcome));
        deliver(number, delay);
    }
}
