package dev.esign.sandbox.xodo;

import com.fasterxml.jackson.databind.node.ObjectNode;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.client.HttpClient;
import org.jspecify.annotations.Nullable;

/** Tells an account, and the app that a document was made through, what happened (Xodo wire sheet §5). */
final class Webhooks implements Ledger {
    private final Database database;
    private final Courier courier;
    private final Clock clock;
    private volatile boolean timeAsText;

    Webhooks(Database database, HttpClient http, Worker worker, List<Duration> retryDelays, Clock clock) {
        this.database = database;
        this.clock = clock;
        courier = new Courier(http, worker, retryDelays, clock, this);
    }

    void writeTimeAsText(boolean asText) {
        timeAsText = asText;
    }

    /** {@code signer} is whom the event is about; null if it is about the document. */
    void announce(Tx tx, Document document, @Nullable Signer signer, String event) {
        Account account = tx.accounts.get(document.userId);
        if (account.webhookUrl() != null) {
            post(tx, account.webhookUrl(), event, body(document, signer, event, account.accessKey()));
        }
        if (document.appId != null) {
            Apps.Row app = tx.apps.find(document.appId).orElseThrow();
            if (app.webhookUrl() != null) {
                String key = tx.accounts.get(app.ownerId()).accessKey();
                post(tx, app.webhookUrl(), event, body(document, signer, event, key));
            }
        }
    }

    private void post(Tx tx, String url, String event, String body) {
        long seq = tx.deliveries.insert(url, event, body, clock.instant());
        tx.afterCommit(() -> courier.deliver(seq, Duration.ZERO));
    }

    private String body(Document document, @Nullable Signer signer, String event, String key) {
        Instant now = clock.instant();
        String time = Long.toString(now.getEpochSecond());
        ObjectNode body = Json.object();
        if (timeAsText) {
            body.put("event_time", time);
        } else {
            body.put("event_time", now.getEpochSecond());
        }
        body.put("event_type", event);
        body.put("event_hash", Tokens.hmacSha256(bytes(key), bytes(time + event)));
        body.putObject("meta")
                .put("related_document_hash", document.hash)
                .put("related_user_id", Long.toString(document.userId))
                .put("related_business_id", Long.toString(document.businessId))
                .put("related_app_id", document.appId == null ? "" : document.appId);
        if (signer == null) {
            body.putArray("signer");
        } else {
            body.putObject("signer")
                    .put("id", Integer.toString(signer.id))
                    .put("name", signer.name)
                    .put("email", signer.email)
                    .put("role", signer.role)
                    .put("order", Integer.toString(signer.order));
        }
        return Json.write(body);
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
        return database.read(tx -> tx.deliveries.table.find(number))
                .map(row -> new Parcel(row.url(), bytes(row.body()), Map.of(), row.attempts()));
    }

    @Override
    public void attempted(long number, Attempt attempt) {
        database.update(tx -> tx.deliveries.table.attempted(number, attempt));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
