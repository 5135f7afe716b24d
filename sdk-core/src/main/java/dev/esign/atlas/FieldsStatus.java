package dev.esign.atlas;

/**
 * How far the detection of fields is. A value that this version does not know is kept as it came. Source: Atlas wire
 * sheet §3.3.
 *
 * @param value the word on the wire
 */
public record FieldsStatus(String value) {
    /** Detection is running; a send is answered 409. */
    public static final FieldsStatus PENDING = new FieldsStatus("pending");

    /** Fields were found. */
    public static final FieldsStatus READY = new FieldsStatus("ready");

    /** Detection failed; see {@link Envelope#detectionError()}. */
    public static final FieldsStatus FAILED = new FieldsStatus("failed");

    /** Nothing was found: fields are to be placed by hand. */
    public static final FieldsStatus RECOVERED_EMPTY = new FieldsStatus("recovered_empty");

    @Override
    public String toString() {
        return value;
    }
}
