package dev.esign.signicat;

/**
 * How a message reaches a signer. Compared ignoring case; a value that this version does not know is kept as it came.
 * Immutable. Source: Signicat wire sheet §3.1.
 */
public final class NotificationSetting extends OpenValue {
    /** Not at all; the default. */
    public static final NotificationSetting OFF = new NotificationSetting("off");

    /** By SMS. */
    public static final NotificationSetting SEND_SMS = new NotificationSetting("sendSms");

    /** By e-mail. */
    public static final NotificationSetting SEND_EMAIL = new NotificationSetting("sendEmail");

    /** By both. */
    public static final NotificationSetting SEND_BOTH = new NotificationSetting("sendBoth");

    /**
     * Takes a word of the wire.
     *
     * @param value the word
     * @throws IllegalArgumentException if it is blank
     */
    public NotificationSetting(String value) {
        super(value);
    }
}
