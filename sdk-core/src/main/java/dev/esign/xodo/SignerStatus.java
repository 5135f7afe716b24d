package dev.esign.xodo;

/**
 * Where a signer stands. A value that this version does not know is kept as it came. Source: Xodo wire sheet §3.
 *
 * @param value the word on the wire
 */
public record SignerStatus(String value) {
    /** It is this signer's turn. */
    public static final SignerStatus WAITING_FOR_SIGNATURE = new SignerStatus("waiting_for_signature");

    /** Others sign first. */
    public static final SignerStatus ON_HOLD = new SignerStatus("on_hold");

    /** Has signed. */
    public static final SignerStatus SIGNED = new SignerStatus("signed");

    /** Has refused. */
    public static final SignerStatus DECLINED = new SignerStatus("declined");

    @Override
    public String toString() {
        return value;
    }
}
