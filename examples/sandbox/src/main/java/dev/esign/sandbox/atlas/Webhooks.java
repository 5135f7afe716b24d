package dev.esign.sandbox.atlas;

import dev.esign.sandbox.common.Attempt;
import dev.esign.sandbox.common.Courier;
import dev.esign.sandbox.common.Due;
import dev.esign.sandbox.common.Ledger;
import dev.esign.sandbox.common.Parcel;
import dev.esign.sandbox.common.Tokens;
import dev.esign.sandbox.common.Worker;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.client.HttpClient;
import org.jspecify.annotations.Nullable;

/** Tells an envelope's webhook what happened, until it answers 2xx or the retries are used up (Atlas wire sheet §6). */
final class Webhooks implements Ledger {
    private final Database database;
    private final Courier courier;
    private final Clock clock;

    Webhooks(Database database, HttpClient http, Worker worker, List<Duration> retryDelays, Clock clock) {
        this.database = database;
        this.clock = clock;
        courier = new Courier(http, worker, retryDelays, clock, this);
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
        tx.afterCommit(() -> courier.deliver(seq, Duration.ZERO));
    }

    /** Takes up what an earlier run of the sandbox has left. */
    void resume() {
        courier.resume();
    }

    @Override
    public List<Due> due() {
        return database.read(tx -> tx.deliveries.table.due());
    }

    @Override
    public Optional<Parcel> parcel(long number) {
        return database.read(tx -> tx.deliveries
                .table
                .find(number)
                .map(row -> parcel(row, tx.accounts.keyById(row.apiKeyId()).secret())));
    }

    private static Parcel parcel(Deliveries.Row row, String key) {
        byte[] body = row.body().getBytes(StandardCharsets.UTF_8);
        String signature = "sha256=" + Tokens.hmacSha256(key.getBytes(StandardCharsets.UTF_8), body);
        return new Parcel(row.url(), body, Map.of("X-Atlas-Signature", signature), row.attempts());
    }

    @Override
    public void attempted(long number, Attempt attempt) {
        database.update(tx -> tx.deliveries.table.attempted(number, attempt));
    }
}
