package dev.esign.signicat;

/**
 * Where a signer's personal data come from. Compared ignoring case; a value that this version does not know is kept as
 * it came. Immutable. Source: Signicat wire sheet §3.1.
 */
public final class PersonalInfoOrigin extends OpenValue {
    /** Signicat does not know. */
    public static final PersonalInfoOrigin UNKNOWN = new PersonalInfoOrigin("unknown");

    /** From the electronic identity. */
    public static final PersonalInfoOrigin EID = new PersonalInfoOrigin("eid");

    /** The signer has typed them. */
    public static final PersonalInfoOrigin USER_FORM_INPUT = new PersonalInfoOrigin("userFormInput");

    /**
     * Takes a word of the wire.
     *
     * @param value the word
     * @throws IllegalArgumentException if it is blank
     */
    public PersonalInfoOrigin(String value) {
        super(value);
    }
}
