package dev.esign.getsigned;

import dev.esign.internal.json.Members;
import dev.esign.internal.json.MissingMemberException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A document on its way to being signed. Immutable. Source: GetSigned wire sheet §2.2 and §2.3. Only id, status, tenant
 * and subject are shown on a page, for the answer to a create; that the others go by these names is inferred, so anything
 * but the id may be absent. {@link Envelopes#get} tells most.
 *
 * @param id opaque; begins with {@code env_}
 * @param status where it stands
 * @param tenantId whose it is, as set at creation
 * @param subject its title
 * @param createdBy who made it, as set at creation
 * @param signers who is to sign
 * @param expiresAt when it expires
 * @param completedAt when the last signer was done
 * @param extra what else the answer said
 */
public record Envelope(
        String id,
        @Nullable EnvelopeStatus status,
        @Nullable String tenantId,
        @Nullable String subject,
        @Nullable String createdBy,
        List<EnvelopeSigner> signers,
        @Nullable Instant expiresAt,
        @Nullable Instant completedAt,
        Map<String, @Nullable Object> extra) {
    /** @param knownId the id that was asked for; no page says that every answer repeats it, or names no other */
    static Envelope read(Members members, @Nullable String knownId) {
        String id = members.id(knownId, "id", "envelopeId");
        if (id == null) {
            throw new MissingMemberException("the answer holds an envelope without an id");
        }
        String status = members.text("status");
        return new Envelope(
                id,
                status == null ? null : new EnvelopeStatus(status),
                members.text("tenantId"),
                members.text("subject"),
                members.text("createdBy"),
                members.list("signers", EnvelopeSigner::read),
                members.time("expiresAt", "expires_at"),
                members.time("completedAt"),
                members.extra());
    }
}
