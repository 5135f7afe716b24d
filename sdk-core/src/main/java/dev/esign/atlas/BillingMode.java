package dev.esign.atlas;

/**
 * Who pays for a connected account's envelopes. A value that this version does not know is kept as it came. Source: Atlas
 * wire sheet §8.
 *
 * @param value the word on the wire
 */
public record BillingMode(String value) {
    /** The platform; the default. */
    public static final BillingMode PLATFORM_PAYS = new BillingMode("platform_pays");

    /** The connected account, from its own credits. */
    public static final BillingMode CHILD_PAYS = new BillingMode("child_pays");

    @Override
    public String toString() {
        return value;
    }
}
