package dev.esign.webhooks.internal;

import dev.esign.webhooks.WebhookRejectedException;
import dev.esign.webhooks.WebhookRejectedException.Reason;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a provider writes an HMAC-SHA256 into a header: 64 hex digits, with the name of the hash before them or bare.
 *
 * <p>The prefix must be in lower case. The digits may be of either case, because hex is case-insensitive (RFC 4648 §8) and the
 * bytes are what is compared.
 */
public enum SignatureScheme {
    ATLAS("X-Atlas-Signature", Prefix.WRITTEN),
    /** Read, because the page's own sample breaks off where it could strip one (GetSigned wire sheet §6.2). */
    GETSIGNED("X-GetSigned-Signature", Prefix.TOLERATED),
    SIGNICAT("X-Idfy-Signature", Prefix.NONE);

    private enum Prefix {
        WRITTEN,
        TOLERATED,
        NONE
    }

    private static final String PREFIX = "sha256=";
    private static final HexFormat HEX = HexFormat.of();
    private static final int HEX_DIGITS = 64;

    private final String header;
    private final Prefix prefix;

    SignatureScheme(String header, Prefix prefix) {
        this.header = header;
        this.prefix = prefix;
    }

    public String header() {
        return header;
    }

    public String encode(byte[] hmac) {
        String digits = HEX.formatHex(hmac);
        return prefix == Prefix.WRITTEN ? PREFIX + digits : digits;
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
        boolean prefixed = prefix != Prefix.NONE && value.startsWith(PREFIX);
        byte[] hmac = hmac(prefixed ? value.substring(PREFIX.length()) : value);
        if (hmac == null || (prefix == Prefix.WRITTEN && !prefixed)) {
            throw malformed();
        }
        return hmac;
    }

    /** The 32 bytes that 64 hex digits stand for, or null if they are not that. */
    static byte @Nullable [] hmac(String digits) {
        if (digits.length() != HEX_DIGITS) {
            return null;
        }
        try {
            return HEX.parseHex(digits);
        } catch (IllegalArgumentException notHex) {
            return null;
        }
    }

    private WebhookRejectedException malformed() {
        return new WebhookRejectedException(
                Reason.MALFORMED_SIGNATURE,
                "The %s header is not %s64 hex digits. Pass its value just as it was received."
                        .formatted(header, prefix == Prefix.WRITTEN ? "\"" + PREFIX + "\" and " : ""));
    }
}
