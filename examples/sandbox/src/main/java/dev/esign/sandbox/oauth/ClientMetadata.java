package dev.esign.sandbox.oauth;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a client has said of itself (RFC 7591 §2). Members that are not known here are ignored, as the RFC has it. */
record ClientMetadata(
        List<String> redirectUris,
        String authMethod,
        List<String> grantTypes,
        @Nullable String name,
        List<String> scopes) {
    static final String NONE = "none";
    static final String BASIC = "client_secret_basic";
    static final String POST = "client_secret_post";
    static final List<String> AUTH_METHODS = List.of(NONE, BASIC, POST);

    static final String AUTHORIZATION_CODE = "authorization_code";
    static final String REFRESH_TOKEN = "refresh_token";
    static final String CLIENT_CREDENTIALS = "client_credentials";
    static final List<String> GRANT_TYPES = List.of(AUTHORIZATION_CODE, REFRESH_TOKEN, CLIENT_CREDENTIALS);

    /** Reads and checks a registration. */
    static ClientMetadata read(JsonNode body, List<String> supportedScopes) {
        String method = text(body, "token_endpoint_auth_method", BASIC);
        List<String> grants = texts(body, "grant_types", List.of(AUTHORIZATION_CODE));
        boolean code = grants.contains(AUTHORIZATION_CODE);
        List<String> redirects = texts(body, "redirect_uris", List.of());
        require(AUTH_METHODS.contains(method), "token_endpoint_auth_method has to be one of " + AUTH_METHODS + ".");
        require(GRANT_TYPES.containsAll(grants), "grant_types may hold " + GRANT_TYPES + ".");
        require(!grants.isEmpty(), "grant_types is empty.");
        require(
                texts(body, "response_types", code ? List.of("code") : List.of())
                        .equals(code ? List.of("code") : List.of()),
                "response_types has to be [code] with authorization_code, and else empty.");
        require(
                !grants.contains(CLIENT_CREDENTIALS) || !method.equals(NONE),
                "client_credentials needs a client that authenticates itself.");
        if (code && redirects.isEmpty()) {
            throw OAuthError.invalidRedirectUri("authorization_code needs redirect_uris.");
        }
        redirects.forEach(RedirectUris::check);
        String scope = text(body, "scope", "");
        List<String> scopes = scope.isBlank() ? supportedScopes : Parameters.split(scope);
        require(Set.copyOf(supportedScopes).containsAll(scopes), "scope may hold " + supportedScopes + ".");
        String name = text(body, "client_name", "");
        return new ClientMetadata(redirects, method, grants, name.isBlank() ? null : name, scopes);
    }

    boolean mayUse(String grantType) {
        return grantTypes.contains(grantType);
    }

    boolean hasSecret() {
        return !authMethod.equals(NONE);
    }

    private static String text(JsonNode body, String name, String otherwise) {
        JsonNode value = body.path(name);
        require(value.isMissingNode() || value.isNull() || value.isTextual(), name + " has to be a string.");
        return value.isTextual() ? value.textValue() : otherwise;
    }

    private static List<String> texts(JsonNode body, String name, List<String> otherwise) {
        JsonNode value = body.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return otherwise;
        }
        require(value.isArray(), name + " has to be an array of strings.");
        List<String> texts = new ArrayList<>();
        for (JsonNode element : value) {
            require(element.isTextual(), name + " has to be an array of strings.");
            texts.add(element.textValue());
        }
        return List.copyOf(texts);
    }

    private static void require(boolean condition, String description) {
        if (!condition) {
            throw OAuthError.invalidClientMetadata(description);
        }
    }
}
