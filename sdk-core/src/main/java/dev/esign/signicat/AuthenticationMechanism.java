package dev.esign.signicat;

/**
 * How somebody proves who they are before they see the document. Compared ignoring case; a value that this version does
 * not know is kept as it came. Immutable. Source: Signicat wire sheet §3.1.
 */
public final class AuthenticationMechanism extends OpenValue {
    /** Not at all. */
    public static final AuthenticationMechanism OFF = new AuthenticationMechanism("off");

    /** By an electronic identity. */
    public static final AuthenticationMechanism EID = new AuthenticationMechanism("eid");

    /** By a code by SMS. */
    public static final AuthenticationMechanism SMS_OTP = new AuthenticationMechanism("smsOtp");

    /** By both. */
    public static final AuthenticationMechanism EID_AND_SMS_OTP = new AuthenticationMechanism("eidAndSmsOtp");

    /**
     * Takes a word of the wire.
     *
     * @param value the word
     * @throws IllegalArgumentException if it is blank
     */
    public AuthenticationMechanism(String value) {
        super(value);
    }
}
