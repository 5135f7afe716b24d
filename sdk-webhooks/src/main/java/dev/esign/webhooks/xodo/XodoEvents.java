package dev.esign.webhooks.xodo;

import dev.esign.webhooks.internal.JsonMembers;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads events out of JSON whose hash fitted (Xodo wire sheet §5.2). */
final class XodoEvents {

    private XodoEvents() {}

    static XodoEvent read(JsonMembers body) {
        // Both are there: the hash fitted them.
        Instant time = Objects.requireNonNull(body.seconds("event_time"));
        String type = Objects.requireNonNull(body.text("event_type"));
        Map<String, @Nullable Object> whole = body.object("meta");
        JsonMembers meta = new JsonMembers(whole);
        EventInfo info = new EventInfo(
                time,
                signer(body),
                meta.text("related_user_id"),
                meta.text("related_business_id"),
                meta.text("related_app_id"),
                whole,
                body.rest());
        String document = meta.text("related_document_hash");
        return document == null ? new UnknownXodoEvent(type, null, info) : aboutDocument(type, document, info);
    }

    private static XodoEvent aboutDocument(String type, String hash, EventInfo info) {
        return switch (type) {
            case DocumentCreated.TYPE -> new DocumentCreated(hash, info);
            case DocumentSent.TYPE -> new DocumentSent(hash, info);
            case DocumentViewed.TYPE -> new DocumentViewed(hash, info);
            case DocumentSigned.TYPE -> new DocumentSigned(hash, info);
            case DocumentCompleted.TYPE -> new DocumentCompleted(hash, info);
            case DocumentDeclined.TYPE -> new DocumentDeclined(hash, info);
            case DocumentForwarded.TYPE -> new DocumentForwarded(hash, info);
            case DocumentExpired.TYPE -> new DocumentExpired(hash, info);
            case DocumentRevoked.TYPE -> new DocumentRevoked(hash, info);
            case DocumentCancelled.TYPE -> new DocumentCancelled(hash, info);
            case SignerRemoved.TYPE -> new SignerRemoved(hash, info);
            case SignerBounced.TYPE -> new SignerBounced(hash, info);
            case EmailValidationWaived.TYPE -> new EmailValidationWaived(hash, info);
            default -> new UnknownXodoEvent(type, hash, info);
        };
    }

    private static @Nullable EventSigner signer(JsonMembers body) {
        JsonMembers signer = body.members("signer");
        return signer == null
                ? null
                : new EventSigner(
                        signer.text("id"),
                        signer.text("name"),
                        signer.text("email"),
                        signer.text("role"),
                        signer.integer("order"),
                        signer.rest());
    }

    static String describe(XodoEvent event) {
        return "%s[type=%s, eventTime=%s, documentHash=%s]"
                .formatted(event.getClass().getSimpleName(), event.type(), event.eventTime(), event.documentHash());
    }
}
