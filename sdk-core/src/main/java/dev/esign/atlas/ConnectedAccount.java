package dev.esign.atlas;

import dev.esign.internal.json.Members;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A tenant of a platform. Immutable. Source: Atlas wire sheet §8; only the answer to a create is shown there.
 *
 * @param connectedOrgId Atlas's id
 * @param externalId the platform's own id; {@code ext_} before it scopes calls ({@link AtlasClient#forAccount})
 * @param name what people call it
 * @param status whether it may send
 * @param billingMode who pays
 * @param created true if this call made it, false if it was there
 * @param extra what else the answer said
 */
public record ConnectedAccount(
        @Nullable String connectedOrgId,
        @Nullable String externalId,
        @Nullable String name,
        @Nullable AccountStatus status,
        @Nullable BillingMode billingMode,
        @Nullable Boolean created,
        Map<String, @Nullable Object> extra) {
    static ConnectedAccount read(Members members) {
        return read(members, null);
    }

    /** @param knownId the id that was asked for; no page says that every answer repeats it, or names no other */
    static ConnectedAccount read(Members members, @Nullable String knownId) {
        String status = members.text("status");
        String billingMode = members.text("billing_mode");
        return new ConnectedAccount(
                members.id(knownId, "connected_org_id", "id"),
                members.text("external_id"),
                members.text("name"),
                status == null ? null : new AccountStatus(status),
                billingMode == null ? null : new BillingMode(billingMode),
                members.flag("created"),
                members.extra());
    }
}
