package dev.esign.sandbox.signicat;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;

/** What a sender does with a document, and what time does. Each method is one step of the transaction that it is given. */
final class SenderDesk {
    private final EventFeed feed;
    private final Notifier notifier;
    private final Aftermath aftermath;
    private final Clock clock;

    SenderDesk(EventFeed feed, Notifier notifier, Aftermath aftermath, Clock clock) {
        this.feed = feed;
        this.notifier = notifier;
        this.aftermath = aftermath;
        this.clock = clock;
    }

    void create(Tx tx, Document document) {
        document.settle(clock.instant());
        notifier.invite(tx, document);
        tx.documents.insert(document);
        feed.announce(tx, document, "document_created");
    }

    /** After whatever the sender changed. */
    void changed(Tx tx, Document document) {
        document.settle(clock.instant());
        if (document.status == Status.SIGNED) {
            notifier.end(tx, document, "finalReceipt");
            feed.announceSigned(tx, document);
        }
        notifier.invite(tx, document);
        store(tx, document);
    }

    /** Accepts it; it is seen later. */
    void cancel(Tx tx, Document document, String reason) {
        document.requireNotOver();
        if (document.cancelReason == null) {
            document.cancelReason = reason;
        }
        store(tx, document);
    }

    void passTime(Tx tx) {
        Instant now = clock.instant();
        for (Document document : tx.documents.due(now)) {
            if (document.overAt == null) {
                document.end(Status.EXPIRED, document.terms.deadline());
                notifier.end(tx, document, "expired");
                feed.announce(tx, document, "document_expired");
                tx.documents.update(document);
            } else if (!document.warned) {
                document.warned = true;
                feed.announce(tx, document, "document_before_deleted");
                tx.documents.update(document);
            } else {
                tx.documents.delete(document);
                feed.announce(tx, document, "document_deleted", Map.of("message", "Its time was over"));
            }
        }
    }

    private void store(Tx tx, Document document) {
        tx.documents.update(document);
        aftermath.follow(tx, document);
    }
}
