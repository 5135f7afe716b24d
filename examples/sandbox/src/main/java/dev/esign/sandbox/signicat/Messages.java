package dev.esign.sandbox.signicat;

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
                "insert into message (document_id, sent_at, channel, recipient, subject, text, link)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                message.documentId(),
                message.sentAt(),
                message.channel(),
                message.recipient(),
                message.subject(),
                message.text(),
                message.link());
    }

    /** Oldest first. */
    List<Row> list() {
        return handle.createQuery("select * from message order by seq")
                .mapTo(Row.class)
                .list();
    }

    /** Oldest first. */
    List<Row> of(String documentId) {
        return handle.createQuery("select * from message where document_id = ? order by seq")
                .bind(0, documentId)
                .mapTo(Row.class)
                .list();
    }

    record Row(
            String documentId,
            Instant sentAt,
            String channel,
            String recipient,
            String subject,
            String text,
            @Nullable String link) {
        Message at(URI origin) {
            return new Message(sentAt, channel, recipient, subject, text, link == null ? null : origin.resolve(link));
        }

        /** Leaves out the text and the link. */
        @Override
        public String toString() {
            return "Row[sentAt=" + sentAt + ", channel=" + channel + ", recipient=" + recipient + "]";
        }
    }
}
