package dev.esign.sandbox.oauth;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whose authorization request it is and where the browser goes back to. Until that is sure, nobody is sent anywhere (RFC 6749 §4.1.2.1). */
record ReturnAddress(
        Client client, String redirectUri, @Nullable String state) {
    static ReturnAddress read(Parameters query, Clients clients) {
        Client client = clients.find(query.require("client_id"))
                .orElseThrow(() -> OAuthError.invalidRequest("This client is not known."));
        String redirectUri = query.require("redirect_uri");
        if (client.metadata().redirectUris().stream().noneMatch(uri -> RedirectUris.matches(uri, redirectUri))) {
            throw OAuthError.invalidRequest("This redirect URI is not registered for this client.");
        }
        return new ReturnAddress(client, redirectUri, query.get("state"));
    }

    String withCode(String code, String issuer) {
        return with(Map.of("code", code), issuer);
    }

    String withError(OAuthError error, String issuer) {
        return with(error.body(), issuer);
    }

    private String with(Map<String, String> answer, String issuer) {
        Map<String, String> all = new LinkedHashMap<>(answer);
        if (state != null) {
            all.put("state", state);
        }
        all.put("iss", issuer);
        return RedirectUris.with(redirectUri, all);
    }

    @Override
    public String toString() {
        return "ReturnAddress[client=" + client.id() + "]";
    }
}
