package dev.esign.oauth;

import dev.esign.Secret;
import dev.esign.internal.json.Json;
import dev.esign.internal.json.Members;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

/**
 * A token as it stands in a store: JSON, with times in ISO 8601.
 *
 * @param response the token
 * @param lineage whose it is: {@link Grant#lineage()}
 */
record StoredToken(TokenResponse response, String lineage) {

    static String write(TokenResponse token, String lineage) {
        return Json.text(json -> {
            json.writeStartObject();
            json.writeStringField("access_token", token.accessToken().reveal());
            Json.writeMember(
                    json,
                    "refresh_token",
                    token.refreshToken().map(Secret::reveal).orElse(null));
            Json.writeMember(json, "scope", token.scopes().isEmpty() ? null : String.join(" ", token.scopes()));
            json.writeStringField("lineage", lineage);
            json.writeStringField("issued_at", token.issuedAt().toString());
            Json.writeMember(
                    json, "expires_at", token.expiresAt().map(Instant::toString).orElse(null));
            // As text: an answer may be nested as deep as JSON goes here, and one level more would be too deep.
            json.writeStringField("extra", Json.text(extra -> Json.write(extra, token.extra())));
            json.writeEndObject();
        });
    }

    static StoredToken read(String text) {
        try {
            Members members = members(text);
            String access = members.text("access_token");
            String refresh = members.text("refresh_token");
            Instant issuedAt = members.time("issued_at");
            String extra = members.text("extra");
            if (access == null || issuedAt == null) {
                throw unreadable();
            }
            TokenResponse response = new TokenResponse(
                    Secret.of(access),
                    refresh == null ? null : Secret.ofText(refresh),
                    Scopes.split(members.text("scope")),
                    issuedAt,
                    members.time("expires_at"),
                    extra == null ? Map.of() : members(extra).extra());
            String lineage = members.text("lineage");
            return new StoredToken(response, lineage == null ? "" : lineage);
        } catch (IOException | IllegalArgumentException e) {
            // Without the cause, which may quote the text.
            throw unreadable();
        }
    }

    private static Members members(String text) throws IOException {
        return Members.of(Json.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
    }

    private static UnreadableTokenException unreadable() {
        return new UnreadableTokenException("The store holds something that is no token of this SDK.", null);
    }
}
