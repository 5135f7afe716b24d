package dev.esign.sandbox.atlas;

import dev.esign.sandbox.common.Courier;
import dev.esign.sandbox.common.DeliveryTable;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Webhook deliveries, done and to do. */
final class Deliveries {
    final DeliveryTable<Row> table;

    private final Handle handle;

    Deliveries(Handle handle) {
        this.handle = handle;
        table = new DeliveryTable<>(handle, Row.class);
    }

    long insert(String envelopeId, String apiKeyId, String event, String url, String body, Instant now) {
        return handle.createUpdate(
                        "insert into delivery (envelope_id, api_key_id, event, url, body, attempts, state, next_at,"
                                + " last_result) values (?, ?, ?, ?, ?, 0, 'pending', ?, '')")
                .bind(0, envelopeId)
                .bind(1, apiKeyId)
                .bind(2, event)
                .bind(3, url)
                .bind(4, body)
                .bind(5, now)
                .executeAndReturnGeneratedKeys("seq")
                .mapTo(Long.class)
                .one();
    }

    List<Row> of(String envelopeId) {
        return handle.createQuery("select * from delivery where envelope_id = ? order by seq")
                .bind(0, envelopeId)
                .mapTo(Row.class)
                .list();
    }

    record Row(
            long seq,
            String envelopeId,
            String apiKeyId,
            String event,
            String url,
            String body,
            int attempts,
            String state,
            Instant nextAt,
            String lastResult) {
        WebhookDelivery toDelivery() {
            Instant nextAttemptAt = state.equals(Courier.PENDING) ? nextAt : null;
            return new WebhookDelivery(
                    envelopeId, event, URI.create(url), body, attempts, state, nextAttemptAt, lastResult);
        }

        /** Leaves out the URL and the body: a caller may have put a secret in either. */
        @Override
        public String toString() {
            return "Row[seq=" + seq + ", event=" + event + ", attempts=" + attempts + ", state=" + state + "]";
        }
    }
}
