package dev.esign.signicat;

/**
 * Where a document stands. Compared ignoring case; a value that this version does not know is kept as it came.
 * Immutable. Source: Signicat wire sheet §5.
 */
public final class DocumentStatus extends OpenValue {
    /** Nobody has signed. */
    public static final DocumentStatus UNSIGNED = new DocumentStatus("unsigned");

    /** Not all announced attachments are there; nobody can sign. */
    public static final DocumentStatus WAITING_FOR_ATTACHMENTS = new DocumentStatus("waiting_for_attachments");

    /** Somebody has signed, but not enough have. */
    public static final DocumentStatus PARTIALLY_SIGNED = new DocumentStatus("partialsigned");

    /** Enough have signed; packaging may still go on. */
    public static final DocumentStatus SIGNED = new DocumentStatus("signed");

    /** The sender has called it off. */
    public static final DocumentStatus CANCELED = new DocumentStatus("canceled");

    /** The deadline passed before enough had signed. */
    public static final DocumentStatus EXPIRED = new DocumentStatus("expired");

    /**
     * Takes a word of the wire.
     *
     * @param value the word
     * @throws IllegalArgumentException if it is blank
     */
    public DocumentStatus(String value) {
        super(value);
    }

    /**
     * Whether nobody can sign any more.
     *
     * @return true for signed, canceled and expired; false for a value that this version does not know
     */
    public boolean isTerminal() {
        return equals(SIGNED) || equals(CANCELED) || equals(EXPIRED);
    }
}
