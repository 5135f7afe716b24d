package dev.esign.sandbox.xodo;

import java.time.Clock;
import java.time.Instant;

/** What a sender does with a document, and what time does. Each method is one step of the transaction that it is given. */
final class SenderDesk {
    private final Webhooks webhooks;
    private final Clock clock;

    SenderDesk(Webhooks webhooks, Clock clock) {
        this.webhooks = webhooks;
        this.clock = clock;
    }

    void create(Tx tx, Document document, String ip) {
        document.note("document_created", 0, document.createdAt, ip);
        tx.documents.insert(document);
        if (document.template) {
            return;
        }
        webhooks.announce(tx, document, null, "document_created");
        if (!document.draft) {
            send(tx, document, ip);
        }
    }

    /** Lets a draft go. */
    void send(Tx tx, Document document, String ip) {
        Instant now = clock.instant();
        document.draft = false;
        document.note("document_sent", 0, now, ip);
        Inviter.invite(tx, document, now);
        tx.documents.update(document);
        webhooks.announce(tx, document, null, "document_sent");
    }

    void remind(Tx tx, Document document, int signerId) {
        Signer signer = document.signer(signerId);
        if (!document.active().contains(signer)) {
            throw Problem.state("Nobody waits for this signer now.");
        }
        Inviter.remind(tx, document, signer, clock.instant());
    }

    void reassign(Tx tx, Document document, int signerId, String name, String email, String ip) {
        Signer signer = document.signer(signerId);
        if (!document.isOpen() || !signer.isPending()) {
            throw Problem.state("This signer cannot be replaced any more.");
        }
        Instant now = clock.instant();
        String before = signer.email;
        signer.replace(name, email);
        document.note("document_edited", signer.id, now, ip);
        tx.documents.update(document);
        Inviter.reassigned(tx, document, tx.accounts.get(document.userId), before, now);
        if (document.active().contains(signer)) {
            Inviter.invite(tx, document, signer, now);
        }
        webhooks.announce(tx, document, signer, "document_forwarded");
    }

    void cancel(Tx tx, Document document, String ip) {
        document.cancel();
        note(tx, document, "document_cancelled", ip);
        webhooks.announce(tx, document, null, "document_revoked");
        webhooks.announce(tx, document, null, "document_cancelled");
    }

    void delete(Tx tx, Document document, String ip) {
        document.delete();
        note(tx, document, "document_deleted", ip);
    }

    void trash(Tx tx, Document document, String ip) {
        document.trash();
        note(tx, document, "document_trashed", ip);
    }

    void expire(Tx tx) {
        for (Document document : tx.documents.due(clock.instant())) {
            document.expired = true;
            note(tx, document, "document_expired", "");
            webhooks.announce(tx, document, null, "document_expired");
        }
    }

    private void note(Tx tx, Document document, String event, String ip) {
        document.note(event, 0, clock.instant(), ip);
        tx.documents.update(document);
    }
}
