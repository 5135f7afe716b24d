package dev.esign.signicat;

/**
 * The kinds of file that a signature method may sign. Compared ignoring case; a value that this version does not know
 * is kept as it came. Immutable. Source: Signicat wire sheet §3.2.
 */
public final class FileType extends OpenValue {
    /** PDF. */
    public static final FileType PDF = new FileType("pdf");

    /** Plain text. */
    public static final FileType TXT = new FileType("txt");

    /** XML. */
    public static final FileType XML = new FileType("xml");

    /**
     * Takes a word of the wire.
     *
     * @param value the word
     * @throws IllegalArgumentException if it is blank
     */
    public FileType(String value) {
        super(value);
    }
}
