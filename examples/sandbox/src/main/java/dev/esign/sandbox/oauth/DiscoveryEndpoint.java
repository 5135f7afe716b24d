package dev.esign.sandbox.oauth;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code /.well-known/…}: what a client finds everything else by (RFC 8414, RFC 9728). */
final class DiscoveryEndpoint {
    private final Provider provider;
    private final Resources resources;

    DiscoveryEndpoint(Provider provider, Resources resources) {
        this.provider = provider;
        this.resources = resources;
    }

    void register(RoutesConfig routes) {
        routes.get("/.well-known/oauth-authorization-server", this::server);
        routes.get("/.well-known/openid-configuration", this::server);
        for (String path : provider.resources()) {
            routes.get("/.well-known/oauth-protected-resource" + path, request -> resource(request, path));
        }
    }

    private void server(Context request) {
        String issuer = resources.issuer();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("issuer", issuer);
        body.put("authorization_endpoint", issuer + "/oauth/authorize");
        body.put("token_endpoint", issuer + "/oauth/token");
        body.put("registration_endpoint", issuer + "/oauth/register");
        body.put("revocation_endpoint", issuer + "/oauth/revoke");
        body.put("scopes_supported", provider.scopes());
        body.put("response_types_supported", List.of("code"));
        body.put("response_modes_supported", List.of("query"));
        body.put("grant_types_supported", ClientMetadata.GRANT_TYPES);
        body.put("token_endpoint_auth_methods_supported", ClientMetadata.AUTH_METHODS);
        body.put("revocation_endpoint_auth_methods_supported", ClientMetadata.AUTH_METHODS);
        body.put("code_challenge_methods_supported", List.of("S256"));
        body.put("authorization_response_iss_parameter_supported", true);
        Wire.answer(request, 200, body);
    }

    private void resource(Context request, String path) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("resource", resources.issuer() + path);
        body.put("authorization_servers", List.of(resources.issuer()));
        body.put("scopes_supported", provider.scopes());
        body.put("bearer_methods_supported", List.of("header"));
        Wire.answer(request, 200, body);
    }
}
