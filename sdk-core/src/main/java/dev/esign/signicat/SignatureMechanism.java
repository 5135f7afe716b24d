package dev.esign.signicat;

/**
 * How somebody signs. Compared ignoring case; a value that this version does not know is kept as it came. Immutable.
 * Source: Signicat wire sheet §3.1.
 */
public final class SignatureMechanism extends OpenValue {
    /** With an electronic identity that signs. */
    public static final SignatureMechanism PKI_SIGNATURE = new SignatureMechanism("pkisignature");

    /** By an identification. */
    public static final SignatureMechanism IDENTIFICATION = new SignatureMechanism("identification");

    /** By hand, on a screen. */
    public static final SignatureMechanism HANDWRITTEN = new SignatureMechanism("handwritten");

    /** By hand, after an identification. */
    public static final SignatureMechanism HANDWRITTEN_WITH_IDENTIFICATION =
            new SignatureMechanism("handwritten_with_identification");

    /**
     * Takes a word of the wire.
     *
     * @param value the word
     * @throws IllegalArgumentException if it is blank
     */
    public SignatureMechanism(String value) {
        super(value);
    }
}
