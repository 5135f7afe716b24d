package dev.esign.sandbox.xodo;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** The outbox. A link is kept without the origin, whose port may be another after a restart. */
final class Mails {
    private final Handle handle;

    Mails(Handle handle) {
        this.handle = handle;
        handle.registerRowMapper(ConstructorMapper.factory(Row.class));
    }

    void insert(Row mail) {
        handle.execute(
                "insert into mail (sent_at, recipient, subject, text, link) values (?, ?, ?, ?, ?)",
                mail.sentAt(),
                mail.recipient(),
                mail.subject(),
                mail.text(),
                mail.link());
    }

    /** Oldest first. */
    List<Row> list() {
        return handle.createQuery("select sent_at, recipient, subject, text, link from mail order by seq")
                .mapTo(Row.class)
                .list();
    }

    record Row(
            Instant sentAt,
            String recipient,
            String subject,
            String text,
            @Nullable String link) {
        Mail at(URI origin) {
            return new Mail(sentAt, recipient, subject, text, link == null ? null : origin.resolve(link));
        }

        /** Leaves out the text and the link. */
        @Override
        public String toString() {
            return "Row[sentAt=" + sentAt + ", recipient=" + recipient + "]";
        }
    }
}
