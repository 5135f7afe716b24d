package dev.esign.sandbox.paper;

import java.awt.geom.Rectangle2D;
import org.jspecify.annotations.Nullable;

/**
 * A field found, before it is known whose it is.
 *
 * @param type as in {@link DetectedField}
 * @param page from 1
 * @param shown the page
 * @param box on the page as it is shown
 * @param confidence 0 to 1
 * @param hint the name or role beside it
 * @param party the index that the document itself gives, from 0
 * @param label the words that gave it away
 */
record Candidate(
        String type,
        int page,
        ShownPage shown,
        Rectangle2D box,
        double confidence,
        @Nullable String hint,
        @Nullable Integer party,
        String label) {

    boolean isSignature() {
        return type.equals("signature");
    }

    DetectedField of(int partyIndex, @Nullable String partyHint) {
        Rectangle2D seen = box.createIntersection(new Rectangle2D.Double(0, 0, shown.width(), shown.height()));
        return new DetectedField(
                type,
                page,
                seen.getX() / shown.width(),
                seen.getY() / shown.height(),
                seen.getWidth() / shown.width(),
                seen.getHeight() / shown.height(),
                confidence,
                partyHint,
                partyIndex,
                label);
    }

    boolean onPage() {
        return box.intersects(0, 0, shown.width(), shown.height());
    }
}
