package dev.esign.signicat;

/**
 * Which deliveries of a webhook Signicat keeps for {@link Webhooks#deliveries}. Compared ignoring case; a value that
 * this version does not know is kept as it came. Immutable. Source: Signicat wire sheet §6.1.
 */
public final class DeliveryLogging extends OpenValue {
    /** None; the default. */
    public static final DeliveryLogging NEVER = new DeliveryLogging("never");

    /** Those that failed. */
    public static final DeliveryLogging FAILED = new DeliveryLogging("failed");

    /** All. */
    public static final DeliveryLogging ALWAYS = new DeliveryLogging("always");

    /**
     * Takes a word of the wire.
     *
     * @param value the word
     * @throws IllegalArgumentException if it is blank
     */
    public DeliveryLogging(String value) {
        super(value);
    }
}
