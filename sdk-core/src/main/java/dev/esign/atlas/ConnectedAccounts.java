package dev.esign.atlas;

import dev.esign.ApiCall;
import dev.esign.Paged;
import dev.esign.internal.http.Bodies;
import dev.esign.internal.http.Lists;
import dev.esign.internal.http.PathId;
import dev.esign.internal.http.Transport;
import dev.esign.internal.json.Json;

/**
 * The tenants of a platform. Needs a platform key. An id that is blank or has a slash or {@code ..} in it is an
 * {@link IllegalArgumentException}. Thread-safe. Source: Atlas wire sheet §8.
 */
public final class ConnectedAccounts {
    private final Transport transport;

    ConnectedAccounts(Transport transport) {
        this.transport = transport;
    }

    /**
     * Provisions a tenant. Asking again with the same {@code externalId} gives the same account, so a broken connection
     * is repeated.
     *
     * @param request the platform's own id of the tenant, its name, and who pays
     * @return the call
     */
    public ApiCall<ConnectedAccount> create(CreateConnectedAccount request) {
        return transport
                .call("connectedAccounts.create", "POST", "platform", "connected-accounts")
                .repeatable()
                .body(request.body())
                .object(ConnectedAccount::read);
    }

    /**
     * Lists the tenants.
     *
     * @return the list, fetched as it is consumed
     */
    public Paged<ConnectedAccount> list() {
        return Lists.paged(
                cursor -> transport
                        .call("connectedAccounts.list", "GET", "platform", "connected-accounts")
                        .query("cursor", cursor),
                ConnectedAccount::read);
    }

    /**
     * Suspends a tenant, or lifts its suspension. A suspended one may draft, but not send.
     *
     * @param connectedOrgId {@link ConnectedAccount#connectedOrgId()}
     * @param status the new status
     * @return the call
     */
    public ApiCall<ConnectedAccount> updateStatus(String connectedOrgId, AccountStatus status) {
        return update(connectedOrgId, json -> json.writeStringField("status", status.value()));
    }

    /**
     * Changes who pays for a tenant's envelopes.
     *
     * @param connectedOrgId {@link ConnectedAccount#connectedOrgId()}
     * @param mode the new mode
     * @return the call
     */
    public ApiCall<ConnectedAccount> updateBillingMode(String connectedOrgId, BillingMode mode) {
        return update(connectedOrgId, json -> json.writeStringField("billing_mode", mode.value()));
    }

    /** Setting the same value twice is setting it once, so a broken connection is repeated. */
    private ApiCall<ConnectedAccount> update(String connectedOrgId, Json.Writing member) {
        return transport
                .call(
                        "connectedAccounts.update",
                        "PATCH",
                        "platform",
                        "connected-accounts",
                        PathId.of("connected account", connectedOrgId))
                .repeatable()
                .body(Bodies.json(member))
                .objectIfAny(members -> ConnectedAccount.read(members, connectedOrgId));
    }
}
