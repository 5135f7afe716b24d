package dev.esign.atlas;

import dev.esign.SecretUrl;
import dev.esign.internal.json.Members;
import dev.esign.internal.json.MissingMemberException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a create or a template send. Immutable. Source: Atlas wire sheet §2.2 and §7.
 *
 * @param envelopeId opaque
 * @param reviewUrl the page on which a person checks and sends it; null if it was sent at once
 * @param extra what else the answer said
 */
public record CreatedEnvelope(String envelopeId, @Nullable SecretUrl reviewUrl, Map<String, @Nullable Object> extra) {
    static CreatedEnvelope read(Members members) {
        String id = members.text("envelope_id", "id");
        if (id == null) {
            throw new MissingMemberException("the answer has no envelope_id");
        }
        return new CreatedEnvelope(id, Envelope.url(members.text("review_url")), members.extra());
    }
}
