package dev.esign.getsigned;

import dev.esign.internal.json.Members;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer to the registration of a webhook. Immutable. No page shows it, so nothing of it is certain (GetSigned wire
 * sheet §2.10).
 *
 * @param id opaque; null if GetSigned did not say
 * @param extra what else the answer said, but for the secret
 */
public record Webhook(@Nullable String id, Map<String, @Nullable Object> extra) {
    static Webhook read(Members members) {
        // The caller has it. If the answer repeats it, it is not to lie about as a plain string.
        members.text("secret");
        return new Webhook(members.text("id", "webhookId"), members.extra());
    }
}
