package dev.esign.atlas;

/**
 * Where an envelope stands. A value that this version does not know is kept as it came. Source: Atlas wire sheet §3.1.
 *
 * @param value the word on the wire
 */
public record EnvelopeStatus(String value) {
    /** Created, not sent. */
    public static final EnvelopeStatus DRAFT = new EnvelopeStatus("draft");

    /** Sent; somebody has yet to sign. */
    public static final EnvelopeStatus PENDING = new EnvelopeStatus("pending");

    /** Everybody has signed. */
    public static final EnvelopeStatus SIGNED = new EnvelopeStatus("signed");

    /** A signer has declined. */
    public static final EnvelopeStatus DECLINED = new EnvelopeStatus("declined");

    /** The sender has called it off. */
    public static final EnvelopeStatus VOIDED = new EnvelopeStatus("voided");

    /**
     * Whether the envelope will change no more.
     *
     * @return true for signed, declined and voided; false for a value that this version does not know
     */
    public boolean isTerminal() {
        return equals(SIGNED) || equals(DECLINED) || equals(VOIDED);
    }

    @Override
    public String toString() {
        return value;
    }
}
