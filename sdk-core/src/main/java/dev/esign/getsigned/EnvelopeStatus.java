package dev.esign.getsigned;

/**
 * Where an envelope stands. A value that this version does not know is kept as it came. Source: GetSigned wire sheet §3.1.
 *
 * @param value the word on the wire
 */
public record EnvelopeStatus(String value) {
    /** Not sent; fields may still be placed. */
    public static final EnvelopeStatus DRAFT = new EnvelopeStatus("draft");

    /** The invitations are out; nobody has opened theirs. */
    public static final EnvelopeStatus SENT = new EnvelopeStatus("sent");

    /** Somebody has looked, or has begun to sign. */
    public static final EnvelopeStatus IN_PROGRESS = new EnvelopeStatus("in_progress");

    /** Everybody has signed; the sealed PDF can be downloaded. */
    public static final EnvelopeStatus COMPLETED = new EnvelopeStatus("completed");

    /** A signer has refused; nobody can sign any more. */
    public static final EnvelopeStatus DECLINED = new EnvelopeStatus("declined");

    /** The sender has called it off. */
    public static final EnvelopeStatus VOIDED = new EnvelopeStatus("voided");

    /** The deadline passed before everybody had signed. */
    public static final EnvelopeStatus EXPIRED = new EnvelopeStatus("expired");

    /**
     * Whether the envelope will change no more.
     *
     * @return true for completed, declined, voided and expired; false for a value that this version does not know
     */
    public boolean isTerminal() {
        return equals(COMPLETED) || equals(DECLINED) || equals(VOIDED) || equals(EXPIRED);
    }

    @Override
    public String toString() {
        return value;
    }
}
