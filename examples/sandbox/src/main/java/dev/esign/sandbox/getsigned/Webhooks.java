package dev.esign.sandbox.getsigned;

import dev.esign.sandbox.common.Attempt;
import dev.esign.sandbox.common.Courier;
import dev.esign.sandbox.common.Due;
import dev.esign.sandbox.common.Ledger;
import dev.esign.sandbox.common.Parcel;
import dev.esign.sandbox.common.Tokens;
import dev.esign.sandbox.common.Worker;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.jetty.client.HttpClient;

/** Tells an application's webhooks what happened (GetSigned wire sheet §6). */
final class Webhooks implements Ledger {
    static final Set<String> EVENTS = Set.of(
            "envelope.sent",
            "envelope.completed",
            "envelope.declined",
            "envelope.voided",
            "envelope.expired",
            "signer.viewed",
            "signer.signed",
            "signer.otp_failed");

    private final Database database;
    private final Courier courier;
    private final Clock clock;
    private final Supplier<URI> origin;

    Webhooks(
            Database database,
            HttpClient http,
            Worker worker,
            List<Duration> retryDelays,
            Clock clock,
            Supplier<URI> origin) {
        this.database = database;
        this.clock = clock;
        this.origin = origin;
        courier = new Courier(http, worker, retryDelays, clock, this);
    }

    void announce(Tx tx, Envelope envelope, String event) {
        Map<String, Object> data = about(envelope);
        if (envelope.status == Status.COMPLETED) {
            data.put("completedAt", toTheSecond(Objects.requireNonNull(envelope.completedAt)));
            data.put(
                    "documentUrl",
                    origin.get()
                            .resolve("/v1/envelopes/" + envelope.id + "/document")
                            .toString());
            data.put("signers", envelope.signers.stream().map(Webhooks::signer).toList());
        }
        announce(tx, envelope.clientId, event, data);
    }

    void announce(Tx tx, Envelope envelope, Signer signer, String event) {
        Map<String, Object> data = about(envelope);
        data.put("signer", signer(signer));
        announce(tx, envelope.clientId, event, data);
    }

    private void announce(Tx tx, String clientId, String event, Map<String, Object> data) {
        Instant now = clock.instant();
        String eventId = Ids.next("evt");
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("event", event);
        payload.put("id", eventId);
        payload.put("createdAt", toTheSecond(now));
        payload.put("data", data);
        for (Registration webhook : tx.webhooks.of(clientId)) {
            if (webhook.events().contains(event)) {
                long seq = tx.deliveries.insert(webhook.id(), event, eventId, Json.write(payload), now);
                tx.afterCommit(() -> courier.deliver(seq, Duration.ZERO));
            }
        }
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
        return database.read(
                tx -> tx.deliveries.table.find(number).map(row -> parcel(row, tx.webhooks.get(row.webhookId()))));
    }

    private static Parcel parcel(Deliveries.Row row, Registration webhook) {
        byte[] body = row.body().getBytes(StandardCharsets.UTF_8);
        String signature = Tokens.hmacSha256(webhook.secret().getBytes(StandardCharsets.UTF_8), body);
        return new Parcel(webhook.url(), body, Map.of("X-GetSigned-Signature", signature), row.attempts());
    }

    @Override
    public void attempted(long number, Attempt attempt) {
        database.update(tx -> tx.deliveries.table.attempted(number, attempt));
    }

    private static Map<String, Object> about(Envelope envelope) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("envelopeId", envelope.id);
        data.put("tenantId", envelope.tenantId);
        data.put("subject", envelope.subject);
        return data;
    }

    private static Map<String, Object> signer(Signer signer) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", signer.id);
        shown.put("name", signer.name);
        shown.put("email", signer.email);
        if (signer.signedAt != null) {
            shown.put("signedAt", toTheSecond(signer.signedAt));
        }
        return shown;
    }

    /** As in the sheet's sample; the audit trail has the milliseconds. */
    private static Instant toTheSecond(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS);
    }
}
