package dev.esign.sandbox.signicat;

import dev.esign.sandbox.common.Courier;
import dev.esign.sandbox.common.DeliveryTable;
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

    long insert(Webhook webhook, Event event, Instant now) {
        return handle.createUpdate("insert into delivery (webhook_id, event_id, type, created_at, url, body, attempts,"
                        + " state, next_at, last_result) values (?, ?, ?, ?, ?, ?, 0, 'pending', ?, '')")
                .bind(0, webhook.id())
                .bind(1, event.id())
                .bind(2, event.type())
                .bind(3, now)
                .bind(4, webhook.config().url())
                .bind(5, Json.write(event))
                .bind(6, now)
                .executeAndReturnGeneratedKeys("seq")
                .mapTo(Long.class)
                .one();
    }

    /** Newest first. */
    List<Row> of(long webhookId) {
        return handle.createQuery("select * from delivery where webhook_id = ? order by seq desc")
                .bind(0, webhookId)
                .mapTo(Row.class)
                .list();
    }

    /** Nothing more goes to a webhook that is gone. */
    void forget(long webhookId) {
        handle.execute("delete from delivery where webhook_id = ?", webhookId);
    }

    record Row(
            long seq,
            long webhookId,
            String eventId,
            String type,
            Instant createdAt,
            String url,
            String body,
            int attempts,
            String state,
            Instant nextAt,
            String lastResult) {
        WebhookDelivery toDelivery() {
            Instant nextAttemptAt = state.equals(Courier.PENDING) ? nextAt : null;
            return new WebhookDelivery(webhookId, type, eventId, body, attempts, state, nextAttemptAt, lastResult);
        }

        /** Leaves out the body, which names people, and the address. */
        @Override
        public String toString() {
            return "Row[seq=" + seq + ", type=" + type + ", attempts=" + attempts + ", state=" + state + "]";
        }
    }
}
