package dev.esign.sandbox.atlas;

import org.jspecify.annotations.Nullable;

/**
 * A place on a page where a party writes. The box is in fractions of the page from its top left corner. {@code partyIndex}
 * counts detected parties from 0, {@code partyOrder} is the signing position of the party it was bound to.
 */
record Field(
        String id,
        String type,
        int page,
        double xPct,
        double yPct,
        double wPct,
        double hPct,
        @Nullable Double confidence,
        @Nullable String label,
        @Nullable Integer partyIndex,
        @Nullable Integer partyOrder,
        @Nullable String prefillKey,
        @Nullable String value) {

    Field boundTo(@Nullable Integer order) {
        return new Field(
                id, type, page, xPct, yPct, wPct, hPct, confidence, label, partyIndex, order, prefillKey, value);
    }

    Field withValue(@Nullable String newValue) {
        return new Field(
                id,
                type,
                page,
                xPct,
                yPct,
                wPct,
                hPct,
                confidence,
                label,
                partyIndex,
                partyOrder,
                prefillKey,
                newValue);
    }

    /** As a template holds it: for one of its roles, bound to nobody yet. */
    Field pinned(@Nullable Integer roleIndex, @Nullable String key, @Nullable String byDefault) {
        return new Field(id, type, page, xPct, yPct, wPct, hPct, confidence, label, roleIndex, null, key, byDefault);
    }

    boolean belongsTo(Party party) {
        return partyOrder != null && partyOrder == party.order();
    }

    boolean isSignature() {
        return type.equals("signature");
    }
}
