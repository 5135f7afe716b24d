package dev.esign.atlas;

import dev.esign.Secret;
import dev.esign.SecretUrl;
import dev.esign.internal.json.Members;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A signer as Atlas tells of them. Immutable. Source: Atlas wire sheet §2.3 and §3.2; no page shows all members.
 *
 * @param email where the invitation went
 * @param name what the person is called
 * @param role as in the document or template
 * @param order position in the signing order, from 1
 * @param status where the person stands
 * @param signUrl the person's own signing page, once the envelope is sent
 * @param extra what else the answer said
 */
public record EnvelopeParty(
        @Nullable String email,
        @Nullable String name,
        @Nullable String role,
        @Nullable Integer order,
        @Nullable PartyStatus status,
        @Nullable SecretUrl signUrl,
        Map<String, @Nullable Object> extra) {

    /**
     * The token in the signing page's link ({@code ?t=…}), which speaks for the signer.
     *
     * @return the token; null before the envelope is sent
     */
    public @Nullable Secret signerToken() {
        if (signUrl == null) {
            return null;
        }
        String query = signUrl.reveal().replaceFirst("^[^?]*\\??", "").replaceFirst("#.*$", "");
        return Arrays.stream(query.split("&"))
                .filter(pair -> pair.startsWith("t=") && pair.length() > 2)
                .findFirst()
                .map(pair -> Secret.of(pair.substring(2)))
                .orElse(null);
    }

    static EnvelopeParty read(Members members) {
        String status = members.text("status");
        String signUrl = members.text("sign_url", "signUrl");
        return new EnvelopeParty(
                members.text("email"),
                members.text("name"),
                members.text("role", "role_name"),
                members.integer("order", "party_order"),
                status == null ? null : new PartyStatus(status),
                signUrl == null ? null : new SecretUrl(signUrl),
                members.extra());
    }
}
