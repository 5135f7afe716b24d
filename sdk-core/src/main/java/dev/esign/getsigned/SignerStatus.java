package dev.esign.getsigned;

/**
 * Where a signer stands. A value that this version does not know is kept as it came. Source: GetSigned wire sheet §3.2;
 * only a marketing page names these.
 *
 * @param value the word on the wire
 */
public record SignerStatus(String value) {
    /** Has yet to look, or to be invited. */
    public static final SignerStatus PENDING = new SignerStatus("pending");

    /** Has opened the link. */
    public static final SignerStatus VIEWED = new SignerStatus("viewed");

    /** Has signed. */
    public static final SignerStatus SIGNED = new SignerStatus("signed");

    /** Has refused. */
    public static final SignerStatus DECLINED = new SignerStatus("declined");

    /**
     * Whether the signer has nothing more to do.
     *
     * @return true for signed and declined; false for a value that this version does not know
     */
    public boolean isTerminal() {
        return equals(SIGNED) || equals(DECLINED);
    }

    @Override
    public String toString() {
        return value;
    }
}
