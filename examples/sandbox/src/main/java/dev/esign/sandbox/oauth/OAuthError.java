package dev.esign.sandbox.oauth;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A refusal by its registered error code: RFC 6749 §4.1.2.1 and §5.2, RFC 6750 §3.1, RFC 7591 §3.2.2, RFC 8707 §2. */
final class OAuthError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final @Nullable String challenge;

    private OAuthError(int status, String code, @Nullable String challenge, String description) {
        super(description, null, false, false);
        this.status = status;
        this.code = code;
        this.challenge = challenge;
    }

    private static OAuthError of(String code, String description) {
        return new OAuthError(400, code, null, description);
    }

    static OAuthError invalidRequest(String description) {
        return of("invalid_request", description);
    }

    static OAuthError invalidClient() {
        return new OAuthError(401, "invalid_client", "Basic realm=\"oauth\"", "The client could not be authenticated.");
    }

    static OAuthError invalidGrant(String description) {
        return of("invalid_grant", description);
    }

    static OAuthError unauthorizedClient(String description) {
        return of("unauthorized_client", description);
    }

    static OAuthError unsupportedGrantType() {
        return of("unsupported_grant_type", "This grant type is not known.");
    }

    static OAuthError unsupportedResponseType() {
        return of("unsupported_response_type", "The response_type has to be code.");
    }

    static OAuthError invalidScope() {
        return of("invalid_scope", "More was asked for than may be had.");
    }

    static OAuthError invalidTarget() {
        return of("invalid_target", "Nothing here, or nothing in this grant, is known by this resource.");
    }

    static OAuthError accessDenied() {
        return of("access_denied", "The user has denied access.");
    }

    static OAuthError invalidRedirectUri(String description) {
        return of("invalid_redirect_uri", description);
    }

    static OAuthError invalidClientMetadata(String description) {
        return of("invalid_client_metadata", description);
    }

    static OAuthError invalidToken() {
        return new OAuthError(401, "invalid_token", "Bearer error=\"invalid_token\"", "This token is not valid here.");
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    @Nullable String challenge() {
        return challenge;
    }

    String description() {
        return String.valueOf(getMessage());
    }

    Map<String, String> body() {
        return Map.of("error", code, "error_description", description());
    }
}
