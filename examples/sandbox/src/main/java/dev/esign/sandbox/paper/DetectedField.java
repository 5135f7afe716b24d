package dev.esign.sandbox.paper;

import org.jspecify.annotations.Nullable;

/**
 * A place in a document where a party is meant to write (Atlas wire sheet §11).
 *
 * <p>The box is given in fractions of the page, 0 to 1. The sheet does not say which corner they count from: here it is
 * the top left one of the page as it is shown.
 *
 * @param type {@code signature}, {@code initials}, {@code date}, {@code text} or {@code checkbox}
 * @param page the page, from 1
 * @param xPct left edge of the box
 * @param yPct top edge of the box
 * @param wPct width of the box
 * @param hPct height of the box
 * @param confidence how sure the detection is, 0 to 1
 * @param partyHint the name or role that the document gives beside the place, such as {@code Landlord}
 * @param partyIndex which party the place belongs to, from 0
 * @param label the words in the document that gave the place away, or the form field's name
 */
public record DetectedField(
        String type,
        int page,
        double xPct,
        double yPct,
        double wPct,
        double hPct,
        double confidence,
        @Nullable String partyHint,
        int partyIndex,
        String label) {}
