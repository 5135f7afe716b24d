package dev.esign.atlas;

import dev.esign.internal.http.Bodies;
import dev.esign.internal.http.Body;
import dev.esign.internal.json.Json;
import org.jspecify.annotations.Nullable;

/** A tenant to provision. Immutable; options are copies. Source: Atlas wire sheet §8. */
public final class CreateConnectedAccount {
    private final String externalId;
    private final String name;
    private final @Nullable BillingMode billingMode;
    private final @Nullable Integer initialCredits;

    private CreateConnectedAccount(
            String externalId, String name, @Nullable BillingMode billingMode, @Nullable Integer initialCredits) {
        this.externalId = externalId;
        this.name = name;
        this.billingMode = billingMode;
        this.initialCredits = initialCredits;
    }

    /**
     * Names the tenant.
     *
     * @param externalId the platform's own id, without the {@code ext_} that scopes calls
     * @param name what people call it
     * @return the request
     * @throws IllegalArgumentException if either is blank
     */
    public static CreateConnectedAccount of(String externalId, String name) {
        if (externalId.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("A connected account has an external id and a name; one is blank.");
        }
        return new CreateConnectedAccount(externalId, name, null, null);
    }

    /**
     * Says who pays.
     *
     * @param mode default: the platform
     * @return a copy
     */
    public CreateConnectedAccount withBillingMode(BillingMode mode) {
        return new CreateConnectedAccount(externalId, name, mode, initialCredits);
    }

    /**
     * Gives the tenant credits to begin with.
     *
     * @param credits 0 or more
     * @return a copy
     * @throws IllegalArgumentException if it is negative
     */
    public CreateConnectedAccount withInitialCredits(int credits) {
        if (credits < 0) {
            throw new IllegalArgumentException("Initial credits are not negative, but " + credits + " is.");
        }
        return new CreateConnectedAccount(externalId, name, billingMode, credits);
    }

    Body body() {
        return Bodies.json(json -> {
            json.writeStringField("external_id", externalId);
            json.writeStringField("name", name);
            if (billingMode != null) {
                json.writeStringField("billing_mode", billingMode.value());
            }
            Json.writeMember(json, "initial_credits", initialCredits);
        });
    }
}
