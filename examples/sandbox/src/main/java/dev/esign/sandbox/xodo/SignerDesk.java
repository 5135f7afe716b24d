package dev.esign.sandbox.xodo;

import dev.esign.sandbox.common.Tokens;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a signer does with a document. Each method is one step of the transaction that it is given. */
final class SignerDesk {
    private final Webhooks webhooks;
    private final Clock clock;

    SignerDesk(Webhooks webhooks, Clock clock) {
        this.webhooks = webhooks;
        this.clock = clock;
    }

    /** Who comes with this link, and to which document. */
    static Visit open(Tx tx, String hash, String token) {
        Document document = tx.documents.find(hash).orElseThrow(PageProblem::badLink);
        return document.signers.stream()
                .filter(s -> Tokens.same(s.token, token))
                .findFirst()
                .map(s -> new Visit(document, s))
                .orElseThrow(PageProblem::badLink);
    }

    /** Notes the first look. */
    void view(Tx tx, Visit visit, String ip) {
        if (visit.document.isOpen() && !visit.signer.viewed) {
            visit.signer.viewed = true;
            store(tx, visit, "document_viewed", ip);
        }
    }

    /** {@code written} gives what the signer wrote in the field of an identifier. */
    void sign(Tx tx, Visit visit, String name, Function<String, @Nullable String> written, String ip) {
        visit.document.sign(visit.signer, name, written, clock.instant(), ip);
        goOn(tx, visit, "document_signed", ip);
    }

    void decline(Tx tx, Visit visit, String reason, String ip) {
        visit.document.decline(visit.signer, reason, clock.instant());
        goOn(tx, visit, "document_declined", ip);
    }

    private void goOn(Tx tx, Visit visit, String event, String ip) {
        Document document = visit.document;
        Instant now = clock.instant();
        Inviter.invite(tx, document, now);
        store(tx, visit, event, ip);
        if (document.isCompleted()) {
            document.note("document_completed", 0, now, "");
            document.sealedSha = tx.files.put(FinalDocument.of(tx, document));
            tx.documents.update(document);
            Inviter.completed(tx, document, tx.accounts.get(document.userId), now);
            webhooks.announce(tx, document, null, "document_completed");
        }
    }

    private void store(Tx tx, Visit visit, String event, String ip) {
        visit.document.note(event, visit.signer.id, clock.instant(), ip);
        tx.documents.update(visit.document);
        webhooks.announce(tx, visit.document, visit.signer, event);
    }

    /** A signer at their document. Belongs to one transaction. */
    record Visit(Document document, Signer signer) {}
}
