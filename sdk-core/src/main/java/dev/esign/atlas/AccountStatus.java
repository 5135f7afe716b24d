package dev.esign.atlas;

/**
 * Whether a connected account may send. A value that this version does not know is kept as it came. Source: Atlas wire
 * sheet §8; that {@code active} lifts a suspension is an assumption, no page says it.
 *
 * @param value the word on the wire
 */
public record AccountStatus(String value) {
    /** May send. */
    public static final AccountStatus ACTIVE = new AccountStatus("active");

    /** Sends are answered 403; drafts are allowed. */
    public static final AccountStatus SUSPENDED = new AccountStatus("suspended");

    @Override
    public String toString() {
        return value;
    }
}
