package dev.esign.sandbox.getsigned;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** The outbox. A link is kept without the origin, whose port may be another after a restart. */
final class Messages {
    private final Handle handle;

    Messages(Handle handle) {
        this.handle = handle;
        handle.registerRowMapper(ConstructorMapper.factory(Row.class));
    }

    void insert(Row message) {
        handle.execute(
                "insert into message (sent_at, channel, recipient, subject, text, link, code)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                message.sentAt(),
                message.channel(),
                message.recipient(),
                message.subject(),
                message.text(),
                message.link(),
                message.code());
    }

    /** Oldest first. */
    List<Row> list() {
        return handle.createQuery(
                        "select sent_at, channel, recipient, subject, text, link, code from message order by seq")
                .mapTo(Row.class)
                .list();
    }

    record Row(
            Instant sentAt,
            String channel,
            String recipient,
            String subject,
            String text,
            @Nullable String link,
            @Nullable String code) {
        Message at(URI origin) {
            return new Message(
                    sentAt, channel, recipient, subject, text, link == null ? null : origin.resolve(link), code);
        }

        /** Leaves out the text, the link and the code. */
        @Override
        public String toString() {
            return "Row[sentAt=" + sentAt + ", channel=" + channel + ", recipient=" + recipient + "]";
        }
    }
}
