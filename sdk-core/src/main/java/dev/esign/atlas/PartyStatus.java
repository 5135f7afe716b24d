package dev.esign.atlas;

/**
 * Where a signer stands. A value that this version does not know is kept as it came. Source: Atlas wire sheet §3.2.
 *
 * @param value the word on the wire
 */
public record PartyStatus(String value) {
    /** Not their turn yet. */
    public static final PartyStatus WAITING = new PartyStatus("waiting");

    /** Their turn; the e-mail is out. */
    public static final PartyStatus PENDING = new PartyStatus("pending");

    /** Has signed. */
    public static final PartyStatus SIGNED = new PartyStatus("signed");

    @Override
    public String toString() {
        return value;
    }
}
