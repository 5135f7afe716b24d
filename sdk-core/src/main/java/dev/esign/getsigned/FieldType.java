package dev.esign.getsigned;

/**
 * What a field is for. A value that this version does not know is kept as it came. Source: GetSigned wire sheet §7.
 *
 * @param value the word on the wire
 */
public record FieldType(String value) {
    /** A signature, drawn or typed. */
    public static final FieldType SIGNATURE = new FieldType("signature");

    /** Initials, drawn or typed. */
    public static final FieldType INITIAL = new FieldType("initial");

    /** The day of signing, which GetSigned fills in. */
    public static final FieldType DATE = new FieldType("date");

    /** Free text, at most 1000 characters. */
    public static final FieldType TEXT = new FieldType("text");

    /** A box to tick. */
    public static final FieldType CHECKBOX = new FieldType("checkbox");

    @Override
    public String toString() {
        return value;
    }
}
