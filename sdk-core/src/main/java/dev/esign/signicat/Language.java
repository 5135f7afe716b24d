package dev.esign.signicat;

/**
 * In which language pages and messages are. Compared ignoring case; a value that this version does not know is kept as
 * it came. Immutable. Source: Signicat wire sheet §3.1.
 */
public final class Language extends OpenValue {
    /** English. */
    public static final Language EN = new Language("EN");

    /** Norwegian. */
    public static final Language NO = new Language("NO");

    /** Danish. */
    public static final Language DA = new Language("DA");

    /** Swedish. */
    public static final Language SV = new Language("SV");

    /** Finnish. */
    public static final Language FI = new Language("FI");

    /** Dutch. */
    public static final Language NL = new Language("NL");

    /** German. */
    public static final Language DE = new Language("DE");

    /**
     * Takes a word of the wire.
     *
     * @param value the word
     * @throws IllegalArgumentException if it is blank
     */
    public Language(String value) {
        super(value);
    }
}
