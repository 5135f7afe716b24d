package dev.esign.webhooks.getsigned;

import dev.esign.webhooks.internal.JsonMembers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads events out of JSON (GetSigned wire sheet §6.3 and §6.4). */
final class GetSignedEvents {

    private GetSignedEvents() {}

    static GetSignedEvent read(JsonMembers body) {
        String event = body.text("event");
        String type = event == null ? "" : event;
        String id = body.text("id");
        Instant createdAt = body.instant("createdAt");
        Map<String, @Nullable Object> data = body.object("data");
        Map<String, @Nullable Object> extra = body.rest();

        JsonMembers members = new JsonMembers(data);
        String envelope = members.text("envelopeId");
        String tenant = members.text("tenantId");
        String signer = members.text("signerId");
        GetSignedEvent unknown = new UnknownGetSignedEvent(type, id, createdAt, envelope, tenant, data, extra);
        if (id == null) {
            return unknown;
        }
        return switch (type) {
            case EnvelopeSent.TYPE -> new EnvelopeSent(id, createdAt, envelope, tenant, data, extra);
            case EnvelopeCompleted.TYPE ->
                envelope == null
                        ? unknown
                        : new EnvelopeCompleted(
                                id,
                                createdAt,
                                envelope,
                                tenant,
                                members.text("subject"),
                                members.instant("completedAt"),
                                members.uri("documentUrl"),
                                signers(members),
                                data,
                                extra);
            case EnvelopeDeclined.TYPE -> new EnvelopeDeclined(id, createdAt, envelope, tenant, signer, data, extra);
            case EnvelopeVoided.TYPE -> new EnvelopeVoided(id, createdAt, envelope, tenant, data, extra);
            case EnvelopeExpired.TYPE -> new EnvelopeExpired(id, createdAt, envelope, tenant, data, extra);
            case SignerViewed.TYPE -> new SignerViewed(id, createdAt, envelope, tenant, signer, data, extra);
            case SignerSigned.TYPE -> new SignerSigned(id, createdAt, envelope, tenant, signer, data, extra);
            case SignerOtpFailed.TYPE -> new SignerOtpFailed(id, createdAt, envelope, tenant, signer, data, extra);
            default -> unknown;
        };
    }

    private static List<EventSigner> signers(JsonMembers data) {
        return data.objects("signers").stream()
                .map(signer -> new EventSigner(
                        signer.text("id"),
                        signer.text("name"),
                        signer.text("email"),
                        signer.instant("signedAt"),
                        signer.rest()))
                .toList();
    }

    static String describe(GetSignedEvent event) {
        return "%s[type=%s, id=%s, envelopeId=%s]"
                .formatted(event.getClass().getSimpleName(), event.type(), event.id(), event.envelopeId());
    }
}
