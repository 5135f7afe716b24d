package dev.esign.sandbox.oauth;

import com.fasterxml.jackson.databind.JsonNode;
import dev.esign.sandbox.common.Bearer;
import dev.esign.sandbox.common.Tokens;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code /oauth/register}: clients register themselves (RFC 7591) and look after their registration (RFC 7592). */
final class RegistrationEndpoint {
    /** What only the server says; an update may not carry it (RFC 7592 §2.2). */
    private static final List<String> SERVERS_OWN = List.of(
            "registration_access_token", "registration_client_uri", "client_secret_expires_at", "client_id_issued_at");

    private final Provider provider;
    private final Resources resources;
    private final Clients clients;
    private final Ledger ledger;
    private final InstantSource clock;

    RegistrationEndpoint(Provider provider, Resources resources, Clients clients, Ledger ledger, InstantSource clock) {
        this.provider = provider;
        this.resources = resources;
        this.clients = clients;
        this.ledger = ledger;
        this.clock = clock;
    }

    void register(RoutesConfig routes) {
        routes.post("/oauth/register", this::create);
        routes.get("/oauth/register/{id}", request -> Wire.answer(request, 200, describe(known(request))));
        routes.put("/oauth/register/{id}", this::replace);
        routes.delete("/oauth/register/{id}", this::delete);
    }

    private void create(Context request) {
        String subject = registrant(request);
        Client client = Client.create(ClientMetadata.read(body(request), provider.scopes()), subject, clock.instant());
        clients.put(client);
        Wire.answer(request, 201, describe(client));
    }

    private void replace(Context request) {
        Client client = known(request);
        JsonNode body = body(request);
        if (!client.id().equals(body.path("client_id").asText())) {
            throw OAuthError.invalidClientMetadata("client_id has to be that of the client.");
        }
        if (SERVERS_OWN.stream().anyMatch(body::has)
                || (body.has("client_secret")
                        && !body.get("client_secret").asText().equals(client.secret()))) {
            throw OAuthError.invalidClientMetadata("A client cannot choose what the server gives it.");
        }
        Client changed = client.with(ClientMetadata.read(body, provider.scopes()));
        clients.put(changed);
        Wire.answer(request, 200, describe(changed));
    }

    private void delete(Context request) {
        Client client = known(request);
        clients.remove(client);
        ledger.forget(client);
        request.status(204).header("Cache-Control", "no-store");
    }

    /** Registration is open; but an initial access token that is sent has to be right. */
    private @Nullable String registrant(Context request) {
        return Bearer.of(request)
                .map(token -> provider.registrant(token).orElseThrow(OAuthError::invalidToken))
                .orElse(null);
    }

    private Client known(Context request) {
        String token = Bearer.of(request).orElseThrow(OAuthError::invalidToken);
        return clients.find(request.pathParam("id"))
                .filter(client -> Tokens.same(client.registrationToken(), token))
                .orElseThrow(OAuthError::invalidToken);
    }

    private Map<String, Object> describe(Client client) {
        ClientMetadata metadata = client.metadata();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("client_id", client.id());
        body.put("client_id_issued_at", client.issuedAt().getEpochSecond());
        if (client.secret() != null) {
            body.put("client_secret", client.secret());
            body.put("client_secret_expires_at", 0);
        }
        body.put("registration_access_token", client.registrationToken());
        body.put("registration_client_uri", resources.issuer() + "/oauth/register/" + client.id());
        body.put("redirect_uris", metadata.redirectUris());
        body.put("token_endpoint_auth_method", metadata.authMethod());
        body.put("grant_types", metadata.grantTypes());
        body.put("response_types", metadata.mayUse(ClientMetadata.AUTHORIZATION_CODE) ? List.of("code") : List.of());
        body.put("scope", String.join(" ", metadata.scopes()));
        if (metadata.name() != null) {
            body.put("client_name", metadata.name());
        }
        return body;
    }

    private static JsonNode body(Context request) {
        try {
            JsonNode body = Wire.JSON.readTree(request.bodyAsBytes());
            if (body != null && body.isObject()) {
                return body;
            }
        } catch (IOException e) {
            // Said below: what cannot be read at all is no better than what is no object.
        }
        throw OAuthError.invalidClientMetadata("The body has to be a JSON object.");
    }
}
