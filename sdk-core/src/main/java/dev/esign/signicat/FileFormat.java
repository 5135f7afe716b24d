package dev.esign.signicat;

/**
 * In which form a file is fetched. Compared ignoring case; a value that this version does not know is kept as it came.
 * Immutable. Source: Signicat wire sheet §3.2.
 */
public final class FileFormat extends OpenValue {
    /** As it was sent, or as it was converted. */
    public static final FileFormat UNSIGNED = new FileFormat("unsigned");

    /** As the signature method makes it, such as SDO. */
    public static final FileFormat NATIVE = new FileFormat("native");

    /** Everything in one package. */
    public static final FileFormat STANDARD_PACKAGING = new FileFormat("standard_packaging");

    /** A PDF with the signatures in it (PAdES). */
    public static final FileFormat PADES = new FileFormat("pades");

    /** XML with the signatures in it (XAdES). */
    public static final FileFormat XADES = new FileFormat("xades");

    /** One signer's own file, packaged; for the files of signers only. */
    public static final FileFormat PACKAGED = new FileFormat("packaged");

    /**
     * Takes a word of the wire.
     *
     * @param value the word
     * @throws IllegalArgumentException if it is blank
     */
    public FileFormat(String value) {
        super(value);
    }
}
