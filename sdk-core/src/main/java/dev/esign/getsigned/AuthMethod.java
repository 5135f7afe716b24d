package dev.esign.getsigned;

/**
 * How a signer proves who they are. A value that this version does not know is kept as it came. Source: GetSigned wire
 * sheet §3.4.
 *
 * @param value the word on the wire
 */
public record AuthMethod(String value) {
    /** A code of six digits by e-mail. */
    public static final AuthMethod EMAIL_OTP = new AuthMethod("email_otp");

    /** A code of six digits by SMS; the signer needs a phone. */
    public static final AuthMethod SMS_OTP = new AuthMethod("sms_otp");

    /** Whoever holds the link signs; for papers of little risk. */
    public static final AuthMethod NONE = new AuthMethod("none");

    @Override
    public String toString() {
        return value;
    }
}
