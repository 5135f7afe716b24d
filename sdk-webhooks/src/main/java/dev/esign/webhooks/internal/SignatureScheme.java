package dev.esign.webhooks.internal;

import dev.esign.webhooks.WebhookRejectedException;
import dev.esign.webhooks.WebhookRejectedException.Reason;
import java.util.HexFormat;
import java.util.List;

/**
 * How a provider writes an HMAC-SHA256 into a header: 64 hex digits, with the name of the hash before them or bare.
 *
 * <p>The prefix must be in lower case. The digits may be of either case, because hex is case-insensitive (RFC 4648 §8) and the
 * bytes are what is compared.
 */
public enum SignatureScheme {
    ATLAS("X-Atlas-Signature", false),
    /** The prefix is read all the same: the page's own sample breaks off where it could strip one (GetSigned wire sheet §6.2). */
    GETSIGNED("X-GetSigned-Signature", true);

    private static final String PREFIX = "sha256=";
    private static final HexFormat HEX = HexFormat.of();
    private static final int HEX_DIGITS = 64;

    private final String header;
    private final boolean bare;

    SignatureScheme(String header, boolean bare) {
        this.header = header;
        this.bare = bare;
    }

    public String header() {
        return header;
    }

    public String encode(byte[] hmac) {
        String digits = HEX.formatHex(hmac);
        return bare ? digits : PREFIX + digits;
    }

    /** The 32 bytes that the header claims, out of all values that were sent under its name. */
    public byte[] decode(List<String> values) {
        if (values.isEmpty()) {
            throw new WebhookRejectedException(Reason.MISSING_SIGNATURE, """
                    The request has no %s header. Either it is not from the provider, or a proxy on the way drops the \
                    header.""".formatted(header));
        }
        String value = values.get(0);
        // HTTP lets a proxy join two headers of one name with a comma (RFC 9110 section 5.3).
        if (values.size() > 1 || value.indexOf(',') >= 0) {
            throw new WebhookRejectedException(Reason.DUPLICATED_SIGNATURE, """
                    The request has more than one %s, and the provider sends one. Look for a proxy that repeats headers; \
                    otherwise the request is forged.""".formatted(header));
        }
        boolean prefixed = value.startsWith(PREFIX);
        int start = prefixed ? PREFIX.length() : 0;
        if (!(prefixed || bare) || value.length() != start + HEX_DIGITS) {
            throw malformed();
        }
        try {
            return HEX.parseHex(value, start, value.length());
        } catch (IllegalArgumentException notHex) {
            throw malformed();
        }
    }

    private WebhookRejectedException malformed() {
        return new WebhookRejectedException(
                Reason.MALFORMED_SIGNATURE,
                "The %s header is not %s64 hex digits. Pass its value just as it was received."
                        .formatted(header, bare ? "" : "\"" + PREFIX + "\" and "));
    }
}
