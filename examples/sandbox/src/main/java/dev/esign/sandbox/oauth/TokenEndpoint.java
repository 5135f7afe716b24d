package dev.esign.sandbox.oauth;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.concurrent.atomic.AtomicLong;

/** {@code /oauth/token} (RFC 6749 §3.2) and {@code /oauth/revoke} (RFC 7009). */
final class TokenEndpoint {
    private final ClientAuthentication authentication;
    private final Resources resources;
    private final Ledger ledger;
    private final AtomicLong requests = new AtomicLong();

    TokenEndpoint(Clients clients, Resources resources, Ledger ledger) {
        this.authentication = new ClientAuthentication(clients);
        this.resources = resources;
        this.ledger = ledger;
    }

    void register(RoutesConfig routes) {
        routes.post("/oauth/token", this::token);
        routes.post("/oauth/revoke", this::revoke);
    }

    long requests() {
        return requests.get();
    }

    private void token(Context request) {
        requests.incrementAndGet();
        Parameters form = Parameters.ofForm(request);
        String grantType = form.require("grant_type");
        Client client = authentication.of(request, form);
        if (!ClientMetadata.GRANT_TYPES.contains(grantType)) {
            throw OAuthError.unsupportedGrantType();
        }
        if (!client.metadata().mayUse(grantType)) {
            throw OAuthError.unauthorizedClient("This client is not registered for this grant type.");
        }
        Wire.answer(request, 200, issue(grantType, client, form).body());
    }

    private IssuedTokens issue(String grantType, Client client, Parameters form) {
        return switch (grantType) {
            case ClientMetadata.AUTHORIZATION_CODE ->
                ledger.redeem(
                        client,
                        form.require("code"),
                        form.get("redirect_uri"),
                        form.require("code_verifier"),
                        resources.read(form));
            case ClientMetadata.REFRESH_TOKEN ->
                ledger.refresh(client, form.require("refresh_token"), form, resources.read(form));
            default ->
                ledger.issueToItself(client, form.scopes(client.metadata().scopes()), resources.read(form));
        };
    }

    private void revoke(Context request) {
        Parameters form = Parameters.ofForm(request);
        Client client = authentication.of(request, form);
        ledger.revoke(client, form.require("token"));
        request.status(200).header("Cache-Control", "no-store");
    }
}
