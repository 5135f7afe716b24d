package dev.esign.sandbox.getsigned;

import dev.esign.sandbox.common.Attempt;
import dev.esign.sandbox.common.Courier;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Webhook deliveries, done and to do. */
final class Deliveries {
    private final Handle handle;

    Deliveries(Handle handle) {
        this.handle = handle;
        handle.registerRowMapper(ConstructorMapper.factory(Row.class));
    }

    long insert(String webhookId, String event, String eventId, String body, Instant now) {
        return handle.createUpdate("insert into delivery (webhook_id, event, event_id, body, attempts, state, next_at,"
                        + " last_result) values (?, ?, ?, ?, 0, 'pending', ?, '')")
                .bind(0, webhookId)
                .bind(1, event)
                .bind(2, eventId)
                .bind(3, body)
                .bind(4, now)
                .executeAndReturnGeneratedKeys("seq")
                .mapTo(Long.class)
                .one();
    }

    Row get(long seq) {
        return handle.createQuery("select * from delivery where seq = ?")
                .bind(0, seq)
                .mapTo(Row.class)
                .one();
    }

    void attempted(long seq, Attempt attempt) {
        handle.execute(
                "update delivery set attempts = ?, state = ?, next_at = ?, last_result = ? where seq = ?",
                attempt.number(),
                attempt.state(),
                attempt.nextAt(),
                attempt.result(),
                seq);
    }

    List<Row> pending() {
        return handle.createQuery("select * from delivery where state = 'pending' order by seq")
                .mapTo(Row.class)
                .list();
    }

    List<Row> list() {
        return handle.createQuery("select * from delivery order by seq")
                .mapTo(Row.class)
                .list();
    }

    record Row(
            long seq,
            String webhookId,
            String event,
            String eventId,
            String body,
            int attempts,
            String state,
            Instant nextAt,
            String lastResult) {
        WebhookDelivery toDelivery() {
            Instant nextAttemptAt = state.equals(Courier.PENDING) ? nextAt : null;
            return new WebhookDelivery(webhookId, event, eventId, body, attempts, state, nextAttemptAt, lastResult);
        }

        /** Leaves out the body, which names people. */
        @Override
        public String toString() {
            return "Row[seq=" + seq + ", event=" + event + ", attempts=" + attempts + ", state=" + state + "]";
        }
    }
}
