package dev.esign.sandbox.atlas;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

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

    record Row(Instant sentAt, String recipient, String subject, String text, String link) {
        /** Leaves out text and link, for the link holds the reader's token. */
        @Override
        public String toString() {
            return "Row[sentAt=" + sentAt + ", recipient=" + recipient + ", subject=" + subject + "]";
        }

        Mail toMail(Links links) {
            return new Mail(sentAt, recipient, subject, text, List.of(links.absolute(link)));
        }
    }
}
