package dev.esign.sandbox.atlas;

import dev.esign.sandbox.common.Tokens;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Someone who is to sign. The token is what their sign URL carries. */
record Party(
        String email,
        @Nullable String name,
        @Nullable String role,
        int order,
        String token,
        @Nullable Instant viewedAt,
        @Nullable Instant signedAt,
        @Nullable Instant declinedAt,
        @Nullable String signedName,
        @Nullable String ip) {

    static Party of(String email, @Nullable String name, @Nullable String role, int order) {
        return new Party(email, name, role, order, Tokens.random(), null, null, null, null, null);
    }

    /** Leaves out the token, which lets its bearer sign. */
    @Override
    public String toString() {
        return "Party[email=" + email + ", order=" + order + ", signedAt=" + signedAt + ", declinedAt=" + declinedAt
                + "]";
    }

    String displayName() {
        return name == null ? email : name;
    }

    boolean hasSigned() {
        return signedAt != null;
    }

    Party viewed(Instant at) {
        return new Party(email, name, role, order, token, at, signedAt, declinedAt, signedName, ip);
    }

    Party signed(Instant at, String as, String from) {
        return new Party(email, name, role, order, token, viewedAt, at, declinedAt, as, from);
    }

    Party declined(Instant at, String from) {
        return new Party(email, name, role, order, token, viewedAt, signedAt, at, signedName, from);
    }
}
