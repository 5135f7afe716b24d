package dev.esign.webhooks.signicat;

import dev.esign.webhooks.internal.JsonMembers;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads events out of JSON (Signicat wire sheet §6.2). */
final class SignicatEvents {

    private SignicatEvents() {}

    static SignicatEvent read(JsonMembers body) {
        String name = body.text("type");
        String type = name == null ? "" : name;
        Map<String, @Nullable Object> whole = body.object("payload");
        JsonMembers payload = new JsonMembers(whole);
        EventInfo info = new EventInfo(
                body.text("id"),
                body.instant("timestamp"),
                body.text("accountId"),
                payload.text("externalDocumentId"),
                body.texts("tags"),
                whole,
                body.rest());
        String document = payload.text("documentId");
        return switch (type) {
            case Ping.TYPE -> new Ping(info);
            case ResourceCreated.TYPE -> resourceCreated(info, payload);
            default ->
                document == null
                        ? new UnknownSignicatEvent(type, null, info)
                        : aboutDocument(type, document, info, payload);
        };
    }

    private static SignicatEvent aboutDocument(String type, String id, EventInfo info, JsonMembers payload) {
        return switch (type) {
            case DocumentCreated.TYPE -> new DocumentCreated(id, info);
            case DocumentEmailOpened.TYPE -> new DocumentEmailOpened(id, info, payload.text("email"), signer(payload));
            case DocumentLinkOpened.TYPE ->
                new DocumentLinkOpened(id, info, payload.text("userAgent"), payload.text("ipAddress"), signer(payload));
            case DocumentRead.TYPE ->
                new DocumentRead(id, info, payload.text("userAgent"), payload.text("ipAddress"), signer(payload));
            case DocumentPartiallySigned.TYPE -> new DocumentPartiallySigned(id, info, signer(payload));
            case DocumentSigned.TYPE -> new DocumentSigned(id, info, payload.instant("signedTime"), signers(payload));
            case DocumentPackaged.TYPE ->
                new DocumentPackaged(
                        id,
                        info,
                        payload.uri("downloadUrl"),
                        payload.instant("urlExpiresAt"),
                        payload.text("checksum"),
                        payload.text("attachmentId"));
            case DocumentFormPartiallySigned.TYPE ->
                new DocumentFormPartiallySigned(id, info, payload.text("schemaId"), signer(payload));
            case DocumentFormSigned.TYPE ->
                new DocumentFormSigned(
                        id, info, payload.text("schemaId"), payload.instant("signedTime"), signers(payload));
            case DocumentCanceled.TYPE -> new DocumentCanceled(id, info, payload.text("message"));
            case DocumentExpired.TYPE -> new DocumentExpired(id, info);
            case DocumentBeforeDeleted.TYPE -> new DocumentBeforeDeleted(id, info);
            case DocumentDeleted.TYPE -> new DocumentDeleted(id, info, payload.text("message"));
            default -> new UnknownSignicatEvent(type, id, info);
        };
    }

    private static SignicatEvent resourceCreated(EventInfo info, JsonMembers payload) {
        JsonMembers link = payload.members("link");
        return new ResourceCreated(
                info,
                payload.text("sourceType"),
                payload.text("sourceId"),
                payload.text("resourceId"),
                link == null
                        ? null
                        : new EventLink(link.uri("href"), link.text("rel"), link.text("contentType"), link.rest()));
    }

    private static @Nullable EventSigner signer(JsonMembers payload) {
        JsonMembers signer = payload.members("signer");
        return signer == null ? null : readSigner(signer);
    }

    private static List<EventSigner> signers(JsonMembers payload) {
        return payload.objects("signers").stream()
                .map(SignicatEvents::readSigner)
                .toList();
    }

    private static EventSigner readSigner(JsonMembers signer) {
        return new EventSigner(
                signer.text("id"),
                signer.text("externalSignerId"),
                signer.text("fullName"),
                signer.instant("signedTime"),
                signer.text("dateOfBirth"),
                signer.text("signatureMethod"),
                signer.text("signatureMethodUniqueId"),
                signer.rest());
    }

    static String describe(SignicatEvent event) {
        return "%s[type=%s, id=%s, documentId=%s]"
                .formatted(event.getClass().getSimpleName(), event.type(), event.id(), event.documentId());
    }
}
