package dev.esign.xodo;

/**
 * What a text field accepts. Another value than these is sent as it is. Source: Xodo wire sheet §2.2.
 *
 * @param value the word on the wire
 */
public record Validation(String value) {
    /** An e-mail address. */
    public static final Validation EMAIL_ADDRESS = new Validation("email_address");

    /** Letters. */
    public static final Validation LETTERS_ONLY = new Validation("letters_only");

    /** Digits. */
    public static final Validation NUMBERS_ONLY = new Validation("numbers_only");

    @Override
    public String toString() {
        return value;
    }
}
