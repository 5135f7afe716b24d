package dev.esign.sandbox.xodo;

import dev.esign.sandbox.common.Courier;
import dev.esign.sandbox.common.DeliveryTable;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** Webhook deliveries, done and to do. */
final class Deliveries {
    final DeliveryTable<Row> table;
    private final Handle handle;

    Deliveries(Handle handle) {
        this.handle = handle;
        table = new DeliveryTable<>(handle, Row.class);
    }

    long insert(String url, String event, String body, Instant now) {
        return handle.createUpdate("insert into delivery (url, event, body, attempts, state, next_at, last_result)"
                        + " values (?, ?, ?, 0, 'pending', ?, '')")
                .bind(0, url)
                .bind(1, event)
                .bind(2, body)
                .bind(3, now)
                .executeAndReturnGeneratedKeys("seq")
                .mapTo(Long.class)
                .one();
    }

    record Row(
            long seq,
            String url,
            String event,
            String body,
            int attempts,
            String state,
            Instant nextAt,
            String lastResult) {
        WebhookDelivery toDelivery() {
            Instant nextAttemptAt = state.equals(Courier.PENDING) ? nextAt : null;
            return new WebhookDelivery(event, body, attempts, state, nextAttemptAt, lastResult);
        }

        /** Leaves out the URL and the body, which names people. */
        @Override
        public String toString() {
            return "Row[seq=" + seq + ", event=" + event + ", attempts=" + attempts + ", state=" + state + "]";
        }
    }
}
