package dev.esign.atlas;

import dev.esign.Secret;
import dev.esign.SecretUrl;
import dev.esign.internal.json.Members;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    private static final Pattern SIGN_LINK = Pattern.compile("^[^?#]*\\?(?:[^#]*?&)??t=(?<token>[^&#]+)");

    /**
     * The token in the signing page's link ({@code ?t=…}), which speaks for the signer; percent-decoded.
     *
     * @return the token; null before the envelope is sent, or if the link holds none that could be sent
     */
    public @Nullable Secret signerToken() {
        Matcher link = SIGN_LINK.matcher(signUrl == null ? "" : signUrl.reveal());
        if (!link.find()) {
            return null;
        }
        try {
            // A plus is itself here, not the space that it is in a form.
            String encoded = link.group("token").replace("+", "%2B");
            return Secret.of(URLDecoder.decode(encoded, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    static EnvelopeParty read(Members members) {
        String status = members.text("status");
        return new EnvelopeParty(
                members.text("email"),
                members.text("name"),
                members.text("role", "role_name"),
                members.integer("order", "party_order"),
                status == null ? null : new PartyStatus(status),
                Envelope.url(members.text("sign_url", "signUrl")),
                members.extra());
    }
}
