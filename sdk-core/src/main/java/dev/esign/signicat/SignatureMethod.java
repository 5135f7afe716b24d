package dev.esign.signicat;

/**
 * With which electronic identity somebody signs. Samples vary in casing. Compared ignoring case; a value that this
 * version does not know is kept as it came. Immutable. Source: Signicat wire sheet §3.1.
 */
public final class SignatureMethod extends OpenValue {
    /** Norwegian BankID. */
    public static final SignatureMethod NO_BANKID = new SignatureMethod("no_bankid");

    /** Norwegian BankID on a phone. */
    public static final SignatureMethod NO_BANKID_MOBILE = new SignatureMethod("no_bankid_mobile");

    /** Norwegian BankID, netcentric. */
    public static final SignatureMethod NO_BANKID_NETCENTRIC = new SignatureMethod("no_bankid_netcentric");

    /** Norwegian BankID over OpenID Connect. */
    public static final SignatureMethod NO_BANKID_OIDC = new SignatureMethod("no_bankid_oidc");

    /** Buypass, Norway. */
    public static final SignatureMethod NO_BUYPASS = new SignatureMethod("no_buypass");

    /** Swedish BankID. */
    public static final SignatureMethod SE_BANKID = new SignatureMethod("se_bankid");

    /** NemID, Denmark. */
    public static final SignatureMethod DK_NEMID = new SignatureMethod("dk_nemid");

    /** MitID, Denmark. */
    public static final SignatureMethod MITID = new SignatureMethod("mitid");

    /** Finnish identities. */
    public static final SignatureMethod FI_EID = new SignatureMethod("fi_eid");

    /** Tupas, Finland. */
    public static final SignatureMethod FI_TUPAS = new SignatureMethod("fi_tupas");

    /** A code by SMS. */
    public static final SignatureMethod SMS_OTP = new SignatureMethod("sms_otp");

    /** itsme, Belgium. */
    public static final SignatureMethod ITSME = new SignatureMethod("itsme");

    /** iDIN, Netherlands. */
    public static final SignatureMethod IDIN = new SignatureMethod("idin");

    /** DigiD, Netherlands. */
    public static final SignatureMethod DIGID = new SignatureMethod("digid");

    /** eHerkenning, Netherlands. */
    public static final SignatureMethod EHERKENNING = new SignatureMethod("eherkenning");

    /** Signicat does not know. */
    public static final SignatureMethod UNKNOWN = new SignatureMethod("unknown");

    /**
     * Takes a word of the wire.
     *
     * @param value the word
     * @throws IllegalArgumentException if it is blank
     */
    public SignatureMethod(String value) {
        super(value);
    }
}
