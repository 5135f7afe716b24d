package dev.esign.getsigned;

/**
 * What a webhook tells of. A value that this version does not know is kept as it came. Source: GetSigned wire sheet §6.4.
 *
 * @param value the word on the wire
 */
public record EventType(String value) {
    /** The invitations are out. Only a marketing page names it. */
    public static final EventType ENVELOPE_SENT = new EventType("envelope.sent");

    /** The last signer is done, and the sealed PDF is ready. */
    public static final EventType ENVELOPE_COMPLETED = new EventType("envelope.completed");

    /** A signer has refused. */
    public static final EventType ENVELOPE_DECLINED = new EventType("envelope.declined");

    /** The sender has called it off. */
    public static final EventType ENVELOPE_VOIDED = new EventType("envelope.voided");

    /** The deadline has passed. */
    public static final EventType ENVELOPE_EXPIRED = new EventType("envelope.expired");

    /** A signer has opened the link. */
    public static final EventType SIGNER_VIEWED = new EventType("signer.viewed");

    /** A signer is done. */
    public static final EventType SIGNER_SIGNED = new EventType("signer.signed");

    /** A signer has given three wrong codes. */
    public static final EventType SIGNER_OTP_FAILED = new EventType("signer.otp_failed");

    @Override
    public String toString() {
        return value;
    }
}
