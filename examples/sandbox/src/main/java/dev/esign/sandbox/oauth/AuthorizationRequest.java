package dev.esign.sandbox.oauth;

import java.util.List;
import java.util.regex.Pattern;

/** What a client asks a user for; checked. */
record AuthorizationRequest(ReturnAddress back, List<String> scopes, List<String> resources, String challenge) {
    /** A SHA-256 hash in base64url has 43 characters. */
    private static final Pattern CHALLENGE = Pattern.compile("[A-Za-z0-9_-]{43}");

    static AuthorizationRequest read(ReturnAddress back, Parameters query, Resources resources) {
        if (!back.client().metadata().mayUse(ClientMetadata.AUTHORIZATION_CODE)) {
            throw OAuthError.unauthorizedClient("This client is not registered for authorization_code.");
        }
        if (!query.require("response_type").equals("code")) {
            throw OAuthError.unsupportedResponseType();
        }
        String challenge = query.require("code_challenge");
        if (!"S256".equals(query.get("code_challenge_method"))
                || !CHALLENGE.matcher(challenge).matches()) {
            throw OAuthError.invalidRequest("PKCE with code_challenge_method=S256 is required.");
        }
        List<String> scopes = query.scopes(back.client().metadata().scopes());
        return new AuthorizationRequest(back, scopes, resources.read(query), challenge);
    }

    Grant grantTo(String subject) {
        return new Grant(back.client().id(), subject, scopes, resources);
    }
}
