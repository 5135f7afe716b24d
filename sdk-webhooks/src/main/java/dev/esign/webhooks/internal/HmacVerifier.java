package dev.esign.webhooks.internal;

import dev.esign.webhooks.WebhookRejectedException;
import dev.esign.webhooks.WebhookRejectedException.Reason;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;

/** Holds a body to its signature under any of several keys. Immutable and thread-safe. */
public final class HmacVerifier {

    private final SignatureScheme scheme;
    private final List<HmacKey> keys;

    private HmacVerifier(SignatureScheme scheme, List<HmacKey> keys) {
        this.scheme = scheme;
        this.keys = keys;
    }

    public static HmacVerifier of(SignatureScheme scheme, String... keys) {
        if (keys.length == 0) {
            throw new IllegalArgumentException("Give at least one key; without any, no delivery could be verified.");
        }
        return new HmacVerifier(scheme, Arrays.stream(keys).map(HmacKey::of).toList());
    }

    String header() {
        return scheme.header();
    }

    /** Returns if the signature among the header's values fits the body, else throws. */
    void verify(List<String> headerValues, byte[] body) {
        byte[] claimed = scheme.decode(headerValues);
        boolean matches = false;
        for (HmacKey key : keys) {
            // No early exit: the time must not tell which key fitted, or that one did.
            matches |= MessageDigest.isEqual(key.sign(body), claimed);
        }
        if (!matches) {
            throw new WebhookRejectedException(Reason.SIGNATURE_MISMATCH, """
                    The %s header does not fit the body under any of the %d known key(s). Pass the raw bytes as received: \
                    frameworks that parse and re-encode the body break the signature. If they are raw, the key is not the one \
                    that signed: after a rotation give the old one too. If neither, the request \
                    is forged.""".formatted(scheme.header(), keys.size()));
        }
    }
}
