package dev.esign.sandbox.atlas;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.client.BytesRequestContent;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.Result;
import org.jspecify.annotations.Nullable;

/** Tells an envelope's webhook what happened, until it answers 2xx or the retries are used up (Atlas wire sheet §6). */
final class Webhooks {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Database database;
    private final HttpClient http;
    private final Background background;
    private final List<Duration> retryDelays;
    private final Clock clock;

    Webhooks(Database database, HttpClient http, Background background, List<Duration> retryDelays, Clock clock) {
        this.database = database;
        this.http = http;
        this.background = background;
        this.retryDelays = retryDelays;
        this.clock = clock;
    }

    void announce(Tx tx, Envelope envelope, String event) {
        announce(tx, envelope, event, Map.of());
    }

    void announce(Tx tx, Envelope envelope, String event, Map<String, Object> extras) {
        String url = envelope.webhookUrl;
        if (url == null) {
            return;
        }
        Instant now = clock.instant();
        Map<String, @Nullable Object> payload = new LinkedHashMap<>();
        payload.put("event", event);
        payload.put("envelope_id", envelope.id);
        payload.put("status", envelope.status());
        payload.put(
                "parties",
                envelope.parties.stream().map(p -> PartyView.of(envelope, p)).toList());
        payload.put("metadata", envelope.metadata);
        payload.put("occurred_at", now);
        payload.putAll(extras);
        long seq = tx.deliveries.insert(envelope.id, envelope.apiKeyId, event, url, Json.write(payload), now);
        tx.afterCommit(() -> schedule(seq, Duration.ZERO));
    }

    /** Takes up what an earlier run of the sandbox has left. */
    void resume() {
        Instant now = clock.instant();
        for (Deliveries.Row row : database.read(tx -> tx.deliveries.pending())) {
            Duration wait = Duration.between(now, row.nextAt());
            schedule(row.seq(), wait.isNegative() ? Duration.ZERO : wait);
        }
    }

    private void schedule(long seq, Duration delay) {
        background.run(() -> attempt(seq), delay);
    }

    private void attempt(long seq) {
        Deliveries.Row row = database.read(tx -> tx.deliveries.get(seq));
        String key = database.read(tx -> tx.accounts.keyById(row.apiKeyId()).secret());
        byte[] body = row.body().getBytes(StandardCharsets.UTF_8);
        String signature = "sha256=" + Tokens.hmacSha256(key.getBytes(StandardCharsets.UTF_8), body);
        http.POST(row.url())
                .headers(headers -> headers.put("X-Atlas-Signature", signature))
                .body(new BytesRequestContent("application/json", body))
                .timeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .send(result -> background.run(() -> record(row, result), Duration.ZERO));
    }

    private void record(Deliveries.Row row, Result result) {
        int attempts = row.attempts() + 1;
        int status = result.getResponse().getStatus();
        if (result.isSucceeded() && status / 100 == 2) {
            note(row, attempts, "delivered", clock.instant(), Integer.toString(status));
            return;
        }
        Throwable failure = result.getFailure();
        String outcome =
                failure == null ? Integer.toString(status) : failure.getClass().getSimpleName();
        if (attempts > retryDelays.size()) {
            note(row, attempts, "failed", clock.instant(), outcome);
            return;
        }
        Duration delay = retryDelays.get(attempts - 1);
        note(row, attempts, Deliveries.PENDING, clock.instant().plus(delay), outcome);
        schedule(row.seq(), delay);
    }

    private void note(Deliveries.Row row, int attempts, String state, Instant nextAt, String outcome) {
        database.update(tx -> tx.deliveries.attempted(row.seq(), attempts, state, nextAt, outcome));
    }
}
