package dev.esign.xodo;

import org.jspecify.annotations.Nullable;

/**
 * Which part of the signed document to download. Immutable. Source: Xodo wire sheet §2, row 12.
 */
public final class FinalPdf {
    /** All files, signed. */
    public static final FinalPdf SIGNED = new FinalPdf(null, null);

    /** All files, signed, and the audit trail after them. */
    public static final FinalPdf WITH_AUDIT_TRAIL = new FinalPdf("1", null);

    /** The audit trail alone. */
    public static final FinalPdf AUDIT_TRAIL = new FinalPdf(null, "AT");

    private final @Nullable String auditTrail;
    private final @Nullable String documentId;

    private FinalPdf(@Nullable String auditTrail, @Nullable String documentId) {
        this.auditTrail = auditTrail;
        this.documentId = documentId;
    }

    /**
     * One file of several, signed.
     *
     * @param number which; whether the first is 0 or 1, no page says
     * @return that part
     * @throws IllegalArgumentException if it is negative
     */
    public static FinalPdf file(int number) {
        if (number < 0) {
            throw new IllegalArgumentException("There is no file " + number + ".");
        }
        return new FinalPdf(null, String.valueOf(number));
    }

    @Nullable String auditTrail() {
        return auditTrail;
    }

    @Nullable String documentId() {
        return documentId;
    }
}
