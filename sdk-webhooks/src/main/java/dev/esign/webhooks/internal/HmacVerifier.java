package dev.esign.webhooks.internal;

import dev.esign.webhooks.WebhookRejectedException;
import dev.esign.webhooks.WebhookRejectedException.Reason;
import java.util.List;
import java.util.Map;

/** Holds a body to the signature in a header, under any of several keys. */
public final class HmacVerifier implements Verifier {

    private final SignatureScheme scheme;
    private final HmacKeys keys;

    private HmacVerifier(SignatureScheme scheme, HmacKeys keys) {
        this.scheme = scheme;
        this.keys = keys;
    }

    public static HmacVerifier of(SignatureScheme scheme, String... keys) {
        return new HmacVerifier(scheme, HmacKeys.of(keys));
    }

    @Override
    public JsonMembers open(Map<String, List<String>> headers, byte[] body) {
        verify(headers, body);
        return JsonBody.parse(body);
    }

    /** The first step alone; the body is only read as bytes. */
    public void verify(Map<String, List<String>> headers, byte[] body) {
        byte[] claimed = scheme.decode(RequestHeaders.values(headers, scheme.header()));
        if (!keys.fit(body, claimed)) {
            throw new WebhookRejectedException(Reason.SIGNATURE_MISMATCH, """
                    The %s header does not fit the body under any of the %d known key(s). Pass the raw bytes as received: \
                    frameworks that parse and re-encode the body break the signature. If they are raw, the key is not the one \
                    that signed: after a rotation give the old one too. If neither, the request \
                    is forged.""".formatted(scheme.header(), keys.count()));
        }
    }
}
