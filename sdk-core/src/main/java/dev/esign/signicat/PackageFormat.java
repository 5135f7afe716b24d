package dev.esign.signicat;

/**
 * Into which forms a document is packaged once it is signed. Compared ignoring case; a value that this version does not
 * know is kept as it came. Immutable. Source: Signicat wire sheet §3.1.
 */
public final class PackageFormat extends OpenValue {
    /** XML (XAdES). */
    public static final PackageFormat XADES = new PackageFormat("xades");

    /** PDF (PAdES). */
    public static final PackageFormat PADES = new PackageFormat("pades");

    /** PDF as Norwegian BankID makes it. */
    public static final PackageFormat NO_BANKID_PADES = new PackageFormat("no_bankid_pades");

    /** What every signed document is packaged into; told, never asked for. */
    public static final PackageFormat STANDARD_PACKAGING = new PackageFormat("standard_packaging");

    /**
     * Takes a word of the wire.
     *
     * @param value the word
     * @throws IllegalArgumentException if it is blank
     */
    public PackageFormat(String value) {
        super(value);
    }
}
