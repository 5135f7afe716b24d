package dev.esign.sandbox.oauth;

import java.time.Instant;
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
        if (!VERIFIER.matcher(verifier).matches() || !Secrets.same(challenge, Secrets.s256(verifier))) {
            throw OAuthError.invalidGrant("The code_verifier does not fit the code_challenge.");
        }
    }

    @Override
    public String toString() {
        return "Code[until=" + until + "]";
    }
}
