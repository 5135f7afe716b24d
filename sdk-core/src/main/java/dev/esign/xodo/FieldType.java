package dev.esign.xodo;

/**
 * What a field is for. A value that this version does not know is kept as it came. Source: Xodo wire sheet §2.2.
 *
 * @param value the word on the wire
 */
public record FieldType(String value) {
    /** A signature. */
    public static final FieldType SIGNATURE = new FieldType("signature");

    /** Initials. */
    public static final FieldType INITIALS = new FieldType("initials");

    /** The day of the signature, which Xodo fills in. */
    public static final FieldType DATE_SIGNED = new FieldType("date_signed");

    /** A text that is only read. */
    public static final FieldType NOTE = new FieldType("note");

    /** A line of text. */
    public static final FieldType TEXT = new FieldType("text");

    /** A box to tick. */
    public static final FieldType CHECKBOX = new FieldType("checkbox");

    /** One of several choices; those that exclude each other share a group. */
    public static final FieldType RADIO = new FieldType("radio");

    /** One of a list. */
    public static final FieldType DROPDOWN = new FieldType("dropdown");

    /** A file that the signer adds. */
    public static final FieldType ATTACHMENT = new FieldType("attachment");

    @Override
    public String toString() {
        return value;
    }
}
