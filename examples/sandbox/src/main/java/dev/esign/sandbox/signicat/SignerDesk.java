package dev.esign.sandbox.signicat;

import dev.esign.sandbox.signicat.DocumentSignature.SocialSecurityNumber;
import dev.esign.sandbox.signicat.SigningLinks.Visit;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a signer does with a document. Each method is one step of the transaction that it is given. */
final class SignerDesk {
    /** Nobody shows an id here, so everybody is as old. */
    private static final String DATE_OF_BIRTH = "1990-01-01";

    private final EventFeed feed;
    private final Notifier notifier;
    private final Aftermath aftermath;
    private final Clock clock;

    SignerDesk(EventFeed feed, Notifier notifier, Aftermath aftermath, Clock clock) {
        this.feed = feed;
        this.notifier = notifier;
        this.aftermath = aftermath;
        this.clock = clock;
    }

    /** Notes the first look at the page. */
    void open(Tx tx, Visit visit, Browser browser) {
        if (visit.signer().openedAt == null) {
            visit.signer().openedAt = clock.instant();
            tx.documents.update(visit.document());
            feed.announce(tx, visit.document(), "document_link_opened", browser.about(visit.signer()));
        }
    }

    /** Notes the first look at the document. */
    void read(Tx tx, Visit visit, Browser browser) {
        if (visit.signer().readAt == null) {
            visit.signer().readAt = clock.instant();
            tx.documents.update(visit.document());
            feed.announce(tx, visit.document(), "document_read", browser.about(visit.signer()));
        }
    }

    void sign(Tx tx, Visit visit, String name, Browser browser) {
        Document document = visit.document();
        Signer signer = visit.signer();
        document.requireTurn(signer);
        signer.signature = signature(document, signer, name, browser.ip());
        document.settle(clock.instant());
        notifier.thank(tx, document, signer);
        feed.announce(
                tx, document, "document_partially_signed", Map.of("signer", Views.signed(signer, signer.signature)));
        if (document.status == Status.SIGNED) {
            notifier.end(tx, document, "finalReceipt");
            feed.announceSigned(tx, document);
        }
        notifier.invite(tx, document);
        tx.documents.update(document);
        aftermath.follow(tx, document);
    }

    private DocumentSignature signature(Document document, Signer signer, String name, String ip) {
        int space = name.lastIndexOf(' ');
        List<String> methods = signer.methods();
        return new DocumentSignature(
                methods.isEmpty() ? "unknown" : methods.get(0),
                name,
                space < 0 ? name : name.substring(0, space).strip(),
                space < 0 ? "" : name.substring(space + 1),
                clock.instant(),
                DATE_OF_BIRTH,
                signer.id,
                socialSecurityNumber(document, signer),
                ip,
                signer.given.path("signatureType").path("mechanism").asText("pkisignature"),
                "userFormInput",
                Map.of());
    }

    private static @Nullable SocialSecurityNumber socialSecurityNumber(Document document, Signer signer) {
        boolean asked = signer.given.path("getSocialSecurityNumber").asBoolean()
                || document.given
                        .path("advanced")
                        .path("getSocialSecurityNumber")
                        .asBoolean();
        String known = signer.info("socialSecurityNumber");
        return asked && !known.isEmpty() ? new SocialSecurityNumber(known, "NO") : null;
    }

    /** What the signer came with. */
    record Browser(String userAgent, String ip) {
        Map<String, Object> about(Signer signer) {
            return Map.of("userAgent", userAgent, "ipAddress", ip, "signer", Views.named(signer));
        }
    }
}
