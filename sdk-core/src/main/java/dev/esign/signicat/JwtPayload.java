package dev.esign.signicat;

import dev.esign.internal.json.Members;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a redirect tells. Immutable. Source: Signicat wire sheet §3.3.
 *
 * @param accountId whose
 * @param documentId which document
 * @param externalId the caller's id of it
 * @param signerId which signer
 * @param externalSignerId the caller's id of the signer
 * @param signSuccess the signature; null if there is none
 * @param expires until when the token counts
 * @param extra what else there was, by name
 */
public record JwtPayload(
        @Nullable String accountId,
        @Nullable String documentId,
        @Nullable String externalId,
        @Nullable String signerId,
        @Nullable String externalSignerId,
        @Nullable SignSuccess signSuccess,
        @Nullable Instant expires,
        Map<String, @Nullable Object> extra) {
    static JwtPayload read(Members members) {
        return new JwtPayload(
                members.text("accountId"),
                members.text("documentId"),
                members.text("externalId"),
                members.text("signerId"),
                members.text("externalSignerId"),
                members.object("signSuccess", SignSuccess::read),
                members.time("expires"),
                members.extra());
    }
}
