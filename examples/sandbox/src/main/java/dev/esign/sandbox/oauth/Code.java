package dev.esign.sandbox.oauth;

import dev.esign.sandbox.common.Tokens;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an authorization code stands for, and what it is bound to. */
record Code(Grant grant, String redirectUri, String challenge, Instant until) {
    private static final Pattern VERIFIER = Pattern.compile("[A-Za-z0-9._~-]{43,128}");

    /** The redirect URI may be left out, as OAuth 2.1 has it; if it is there, it is the one of the authorization request. */
    void check(@Nullable String givenRedirectUri, String verifier, Instant now) {
        if (!now.isBefore(until)) {
            throw OAuthError.invalidGrant("The code has expired.");
        }
        if (givenRedirectUri != null && !givenRedirectUri.equals(redirectUri)) {
            throw OAuthError.invalidGrant("The redirect_uri is not that of the authorization request.");
        }
        if (!VERIFIER.matcher(verifier).matches() || !Tokens.same(challenge, s256(verifier))) {
            throw OAuthError.invalidGrant("The code_verifier does not fit the code_challenge.");
        }
    }

    /** The code challenge of a verifier (RFC 7636 §4.2). */
    private static String s256(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "Code[until=" + until + "]";
    }
}
