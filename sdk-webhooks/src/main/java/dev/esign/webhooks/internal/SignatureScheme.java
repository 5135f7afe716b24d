package dev.esign.webhooks.internal;

import dev.esign.webhooks.WebhookRejectedException;
import dev.esign.webhooks.WebhookRejectedException.Reason;
import java.util.HexFormat;
import java.util.List;

/**
 * How a provider writes an HMAC-SHA256 into a header: a fixed prefix, then 64 hex digits.
 *
 * <p>The prefix must be as the provider writes it. The digits may be of either case, because hex is case-insensitive
 * (RFC 4648 §8) and the bytes are what is compared.
 */
public record SignatureScheme(String header, String prefix) {

    public static final SignatureScheme ATLAS = new SignatureScheme("X-Atlas-Signature", "sha256=");

    private static final HexFormat HEX = HexFormat.of();
    private static final int HEX_DIGITS = 64;

    public String encode(byte[] hmac) {
        return prefix + HEX.formatHex(hmac);
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
        if (!value.startsWith(prefix) || value.length() != prefix.length() + HEX_DIGITS) {
            throw malformed();
        }
        try {
            return HEX.parseHex(value, prefix.length(), value.length());
        } catch (IllegalArgumentException notHex) {
            throw malformed();
        }
    }

    private WebhookRejectedException malformed() {
        return new WebhookRejectedException(
                Reason.MALFORMED_SIGNATURE,
                "The %s header is not \"%s\" and 64 hex digits. Pass its value just as it was received."
                        .formatted(header, prefix));
    }
}
