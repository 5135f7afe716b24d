package dev.esign.webhooks;

import dev.esign.webhooks.ReplayGuard.Claim;
import java.time.Instant;

/**
 * What a row says of a delivery.
 *
 * @param holder who made the mark
 * @param handled whether the delivery was handled, or is only claimed
 * @param expiresAt from when on it says nothing any more
 */
record Mark(String holder, boolean handled, Instant expiresAt) {

    boolean lives(Instant now) {
        return now.isBefore(expiresAt);
    }

    Claim seenByOthers() {
        return handled ? Claim.HANDLED : Claim.IN_PROGRESS;
    }
}
