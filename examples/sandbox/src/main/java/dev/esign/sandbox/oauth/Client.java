package dev.esign.sandbox.oauth;

import dev.esign.sandbox.common.Tokens;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A registered client. {@code subject} is whom the tokens stand for that it gets for itself; null is nobody. */
record Client(
        String id,
        @Nullable String secret,
        String registrationToken,
        @Nullable String subject,
        Instant issuedAt,
        ClientMetadata metadata) {

    static Client create(ClientMetadata metadata, @Nullable String subject, Instant now) {
        return new Client(Tokens.random(), null, Tokens.random(), subject, now, metadata).with(metadata);
    }

    /** The same client as it now describes itself. A secret is kept for as long as there is need of one. */
    Client with(ClientMetadata changed) {
        String kept = secret == null ? Tokens.random() : secret;
        return new Client(id, changed.hasSecret() ? kept : null, registrationToken, subject, issuedAt, changed);
    }

    /** Whether this is how it authenticates itself; a client keeps to the one method that it registered. */
    boolean isShownBy(String method, @Nullable String givenSecret) {
        if (!metadata.authMethod().equals(method)) {
            return false;
        }
        return secret == null || (givenSecret != null && Tokens.same(secret, givenSecret));
    }

    /** What the user is asked about. */
    String displayName() {
        return metadata.name() == null ? id : metadata.name();
    }

    @Override
    public String toString() {
        return "Client[id=" + id + "]";
    }
}
