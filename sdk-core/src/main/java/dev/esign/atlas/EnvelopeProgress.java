package dev.esign.atlas;

import dev.esign.SecretUrl;
import dev.esign.internal.json.Members;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far the signing is. Immutable. Source: Atlas wire sheet §2.4.
 *
 * @param status where the envelope stands
 * @param signedCount how many have signed
 * @param total how many are to sign
 * @param nextSignerEmail whose turn it is
 * @param signUrl the signing page of the person whose turn it is
 * @param extra what else the answer said
 */
public record EnvelopeProgress(
        @Nullable EnvelopeStatus status,
        @Nullable Integer signedCount,
        @Nullable Integer total,
        @Nullable String nextSignerEmail,
        @Nullable SecretUrl signUrl,
        Map<String, @Nullable Object> extra) {
    static EnvelopeProgress read(Members members) {
        String status = members.text("status");
        return new EnvelopeProgress(
                status == null ? null : new EnvelopeStatus(status),
                members.integer("signed_count"),
                members.integer("total"),
                members.text("next_signer_email"),
                Envelope.url(members.text("sign_url")),
                members.extra());
    }
}
