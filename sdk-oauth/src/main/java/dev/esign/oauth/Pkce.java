package dev.esign.oauth;

import dev.esign.Secret;
import java.security.SecureRandom;
import java.util.Base64;

/** Proof that whoever redeems a code is the one who asked for it (RFC 7636), by S256 only. */
record Pkce(Secret verifier) {
    static final String METHOD = "S256";

    private static final SecureRandom RANDOM = new SecureRandom();

    /** 43 characters from 32 random bytes, as RFC 7636 §4.1 recommends. */
    static Secret random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Secret.of(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** RFC 7636 §4.2. */
    String challenge() {
        return Sha256.base64Url(verifier.reveal());
    }
}
