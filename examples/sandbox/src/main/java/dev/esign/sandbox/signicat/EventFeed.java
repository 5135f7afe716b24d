package dev.esign.sandbox.signicat;

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
import java.util.UUID;
import org.eclipse.jetty.client.HttpClient;

/** Tells the account what happened: by the events API, and by the webhooks that want to know (Signicat wire sheet §6). */
final class EventFeed implements Ledger {
    static final String PING = "ping";

    private final Database database;
    private final Courier courier;
    private final Clock clock;
    private final String accountId;

    EventFeed(
            Database database,
            HttpClient http,
            Worker worker,
            List<Duration> retryDelays,
            Clock clock,
            String accountId) {
        this.database = database;
        this.clock = clock;
        this.accountId = accountId;
        courier = new Courier(http, worker, retryDelays, clock, this);
    }

    void announce(Tx tx, Document document, String type) {
        announce(tx, document, type, Map.of());
    }

    void announce(Tx tx, Document document, String type, Map<String, ?> more) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("documentId", document.id);
        payload.put("externalDocumentId", document.externalId);
        payload.putAll(more);
        announce(tx, type, payload, document.terms.tags());
    }

    void announceSigned(Tx tx, Document document) {
        Map<String, Object> more = new LinkedHashMap<>();
        more.put("signedTime", document.overAt);
        more.put("signers", Views.signed(document));
        announce(tx, document, "document_signed", more);
    }

    Event announce(Tx tx, String type, Map<String, Object> payload, List<String> tags) {
        Event event = event(type, payload, tags);
        tx.events.insert(event);
        tx.webhooks.list().stream().filter(w -> w.wants(event)).forEach(w -> deliver(tx, w, event));
        return event;
    }

    /** Not kept for the events API. */
    void ping(Tx tx, Webhook webhook) {
        deliver(tx, webhook, event(PING, Map.of(), webhook.tags()));
    }

    /** Takes up what an earlier run of the sandbox has left. */
    void resume() {
        courier.resume();
    }

    private Event event(String type, Map<String, Object> payload, List<String> tags) {
        return new Event(UUID.randomUUID().toString(), clock.instant(), accountId, type, payload, tags);
    }

    private void deliver(Tx tx, Webhook webhook, Event event) {
        long number = tx.deliveries.insert(webhook, event, clock.instant());
        tx.afterCommit(() -> courier.deliver(number, Duration.ZERO));
    }

    @Override
    public List<Due> due() {
        return database.read(tx -> tx.deliveries.table.due());
    }

    @Override
    public Optional<Parcel> parcel(long number) {
        return database.read(tx -> tx.deliveries.table.find(number).flatMap(row -> tx.webhooks
                .find(row.webhookId())
                .map(webhook -> parcel(row, webhook))));
    }

    private static Parcel parcel(Deliveries.Row row, Webhook webhook) {
        byte[] body = row.body().getBytes(StandardCharsets.UTF_8);
        return new Parcel(row.url(), body, signature(webhook, body), row.attempts());
    }

    /** The empty map if the webhook has no secret. */
    private static Map<String, String> signature(Webhook webhook, byte[] body) {
        String secret = webhook.config().secret();
        return secret == null
                ? Map.of()
                : Map.of("X-Idfy-Signature", Tokens.hmacSha256(secret.getBytes(StandardCharsets.UTF_8), body));
    }

    @Override
    public void attempted(long number, Attempt attempt) {
        database.update(tx -> {
            tx.deliveries.table.attempted(number, attempt);
            Instant now = clock.instant();
            tx.deliveries
                    .table
                    .find(number)
                    .flatMap(row -> tx.webhooks.find(row.webhookId()))
                    .ifPresent(webhook ->
                            tx.webhooks.update(webhook.answered(Webhook.LastResponse.of(attempt.result(), now))));
        });
    }
}
