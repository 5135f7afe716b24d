package dev.esign.xodo;

/**
 * In which language Xodo speaks to somebody. Another value than these is sent as it is. Source: Xodo wire sheet §2.2.
 *
 * @param value the word on the wire
 */
public record Language(String value) {
    /** English. */
    public static final Language ENGLISH = new Language("en");

    /** Danish. */
    public static final Language DANISH = new Language("da");

    /** Dutch. */
    public static final Language DUTCH = new Language("nl");

    /** French. */
    public static final Language FRENCH = new Language("fr");

    /** German. */
    public static final Language GERMAN = new Language("de");

    /** Hindi. */
    public static final Language HINDI = new Language("hi");

    /** Italian. */
    public static final Language ITALIAN = new Language("it");

    /** Polish. */
    public static final Language POLISH = new Language("pl");

    /** Russian. */
    public static final Language RUSSIAN = new Language("ru");

    /** Spanish. */
    public static final Language SPANISH = new Language("es");

    /** Swedish; Xodo's own code for it. */
    public static final Language SWEDISH = new Language("se");

    /** Turkish. */
    public static final Language TURKISH = new Language("tr");

    /** Portuguese. */
    public static final Language PORTUGUESE = new Language("pt");

    @Override
    public String toString() {
        return value;
    }
}
