package dev.esign.atlas;

/**
 * What a field is for. A value that this version does not know is kept as it came. Source: Atlas wire sheet §11; only
 * {@code signature} is printed there, the others are its prose.
 *
 * @param value the word on the wire
 */
public record FieldType(String value) {
    /** A signature. */
    public static final FieldType SIGNATURE = new FieldType("signature");

    /** Initials. */
    public static final FieldType INITIALS = new FieldType("initials");

    /** A date. */
    public static final FieldType DATE = new FieldType("date");

    /** A line of text. */
    public static final FieldType TEXT = new FieldType("text");

    /** A box to tick. */
    public static final FieldType CHECKBOX = new FieldType("checkbox");

    @Override
    public String toString() {
        return value;
    }
}
