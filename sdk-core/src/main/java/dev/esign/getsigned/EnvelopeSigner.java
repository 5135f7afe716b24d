package dev.esign.getsigned;

import dev.esign.SecretUrl;
import dev.esign.internal.json.Members;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A signer as GetSigned tells of them. Immutable. Source: GetSigned wire sheet §2.3 and §6.4; no page shows the whole
 * shape.
 *
 * @param id whose fields are placed by it; begins with {@code sgn_}
 * @param name what the person is called
 * @param email where the invitation went
 * @param routingOrder when the person is invited, from 1
 * @param authMethod how the person proves who they are
 * @param status where the person stands
 * @param signedAt when the person was done
 * @param signingUrl the person's own signing page, if GetSigned tells it, which no page shows; its path is the person's
 *     credential
 * @param extra what else the answer said
 */
public record EnvelopeSigner(
        @Nullable String id,
        @Nullable String name,
        @Nullable String email,
        @Nullable Integer routingOrder,
        @Nullable AuthMethod authMethod,
        @Nullable SignerStatus status,
        @Nullable Instant signedAt,
        @Nullable SecretUrl signingUrl,
        Map<String, @Nullable Object> extra) {
    static EnvelopeSigner read(Members members) {
        String authMethod = members.text("authMethod");
        String status = members.text("status");
        String signingUrl = members.text("signingUrl", "signing_url", "signUrl", "sign_url");
        return new EnvelopeSigner(
                members.text("id", "signerId"),
                members.text("name"),
                members.text("email"),
                members.integer("routingOrder"),
                authMethod == null ? null : new AuthMethod(authMethod),
                status == null ? null : new SignerStatus(status),
                members.time("signedAt"),
                signingUrl == null ? null : new SecretUrl(signingUrl),
                members.extra());
    }
}
