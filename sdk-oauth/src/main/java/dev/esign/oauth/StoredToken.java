package dev.esign.oauth;

import dev.esign.Secret;
import dev.esign.internal.json.Json;
import dev.esign.internal.json.Members;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

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
            Json.writeMember(json, "extra", token.extra());
            json.writeEndObject();
        });
    }

    static StoredToken read(String text) {
        try {
            Members members = Members.of(Json.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
            String access = members.text("access_token");
            String refresh = members.text("refresh_token");
            Instant issuedAt = members.time("issued_at");
            if (access == null || issuedAt == null) {
                throw unreadable();
            }
            TokenResponse response = new TokenResponse(
                    Secret.of(access),
                    refresh == null ? null : Secret.ofText(refresh),
                    Scopes.split(members.text("scope")),
                    issuedAt,
                    members.time("expires_at"),
                    members.map("extra"));
            String lineage = members.text("lineage");
            return new StoredToken(response, lineage == null ? "" : lineage);
        } catch (IOException | IllegalArgumentException e) {
            // Without the cause, which may quote the text.
            throw unreadable();
        }
    }

    private static UnreadableTokenException unreadable() {
        return new UnreadableTokenException("The store holds something that is no token of this SDK.", null);
    }
}
