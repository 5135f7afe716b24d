package dev.esign.signing;

/**
 * Where a signing stands, in words that are the same for all providers. {@link Signing#providerStatus()} has the provider's
 * own. The package's page has the table of what is read as what.
 */
public enum SigningState {
    /** Made, but nobody can sign yet. */
    DRAFT,
    /** Out for signature; somebody has yet to sign. */
    OUT,
    /** Everybody has signed; the sealed file is still being made. */
    SIGNED,
    /** The sealed file can be fetched. */
    COMPLETED,
    /** A signatory has refused. */
    DECLINED,
    /** The sender has called it off. */
    CANCELED,
    /** The deadline passed before everybody had signed. */
    EXPIRED,
    /** The provider said nothing, or something that this version does not know. */
    OTHER;

    /**
     * Whether it is known to have left the sender.
     *
     * @return false for draft and other
     */
    public boolean isSent() {
        return this != DRAFT && this != OTHER;
    }

    /**
     * Whether the signing will change no more.
     *
     * @return true for completed, declined, canceled and expired
     */
    public boolean isTerminal() {
        return this == COMPLETED || this == DECLINED || this == CANCELED || this == EXPIRED;
    }
}
