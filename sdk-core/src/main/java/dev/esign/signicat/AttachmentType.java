package dev.esign.signicat;

/**
 * What a signer has to do with an attachment. Compared ignoring case; a value that this version does not know is kept
 * as it came. Immutable. Source: Signicat wire sheet §3.2.
 */
public final class AttachmentType extends OpenValue {
    /** See it and accept it; the default. */
    public static final AttachmentType SHOW_ACCEPT = new AttachmentType("show_accept");

    /** Read it and accept it. */
    public static final AttachmentType READ_ACCEPT = new AttachmentType("read_accept");

    /** Sign it. */
    public static final AttachmentType SIGN = new AttachmentType("sign");

    /**
     * Takes a word of the wire.
     *
     * @param value the word
     * @throws IllegalArgumentException if it is blank
     */
    public AttachmentType(String value) {
        super(value);
    }
}
