package dev.esign.signicat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.esign.internal.json.Members;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What Signicat says of the token that came with a redirect. Immutable. Pages disagree on the names of members and their
 * casing; all are read. Source: Signicat wire sheet §3.3.
 *
 * @param valid what Signicat says; null if it did not say. {@link #isValid()} is the question to ask
 * @param expired whether it no longer counts
 * @param expires until when it counts
 * @param payload what it tells; null if it tells nothing
 * @param error why it is not valid
 * @param extra what else the answer said
 */
public record JwtValidation(
        @Nullable Boolean valid,
        @Nullable Boolean expired,
        @Nullable Instant expires,
        @Nullable JwtPayload payload,
        @Nullable String error,
        Map<String, @Nullable Object> extra) {
    private static final List<String> NAMES = List.of(
            "valid",
            "jwtValid",
            "expired",
            "expires",
            "payload",
            "jwtPayload",
            "error",
            "accountId",
            "documentId",
            "externalId",
            "signerId",
            "externalSignerId",
            "signSuccess",
            "signatureMethodUniqueId",
            "fullName",
            "dateOfBirth",
            "signatureMethod",
            "signedTime");

    /**
     * Whether the token may be trusted.
     *
     * @return true only if Signicat says that it is valid and does not say that it has expired
     */
    public boolean isValid() {
        return Boolean.TRUE.equals(valid) && !Boolean.TRUE.equals(expired);
    }

    static JwtValidation read(JsonNode answer) {
        JsonNode told = named(answer);
        Members members = Members.of(told);
        // Some pages have, in the place of the payload, the whole of the older answer with a verdict of its own.
        Members older = Members.of(told.path("payload"));
        JwtPayload payload = older.object("jwtPayload", JwtPayload::read);
        if (payload == null) {
            payload = members.object(told.path("payload").isObject() ? "payload" : "jwtPayload", JwtPayload::read);
        }
        return new JwtValidation(
                decided(false, older.flag("valid", "jwtValid"), members.flag("valid", "jwtValid")),
                decided(true, older.flag("expired"), members.flag("expired")),
                members.time("expires"),
                payload,
                members.text("error"),
                members.extra());
    }

    /** What either says against the token counts. */
    private static @Nullable Boolean decided(Boolean against, @Nullable Boolean inside, @Nullable Boolean outside) {
        return against.equals(inside) ? inside : outside;
    }

    /** A copy whose members have the names that are asked for, whatever their casing was. */
    private static JsonNode named(JsonNode node) {
        if (!node.isObject()) {
            return node;
        }
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        node.properties().forEach(member -> copy.set(name(member.getKey()), named(member.getValue())));
        return copy;
    }

    private static String name(String given) {
        return NAMES.stream().filter(given::equalsIgnoreCase).findFirst().orElse(given);
    }
}
