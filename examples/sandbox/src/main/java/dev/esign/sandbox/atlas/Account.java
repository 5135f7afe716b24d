package dev.esign.sandbox.atlas;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whoever owns envelopes: a profile, a platform, or an account connected to a platform. {@code platformId} and
 * {@code externalId} are a connected account's alone.
 */
record Account(
        String id,
        String kind,
        @Nullable String platformId,
        @Nullable String externalId,
        String name,
        String billingMode,
        String status,
        int credits,
        Instant createdAt) {

    static final String PROFILE = "profile";
    static final String PLATFORM = "platform";
    static final String CONNECTED = "connected";

    boolean isPlatform() {
        return kind.equals(PLATFORM);
    }

    boolean isSuspended() {
        return status.equals("suspended");
    }

    /** Whose credits a send of this account uses. */
    String payerId() {
        return platformId != null && billingMode.equals("platform_pays") ? platformId : id;
    }
}
