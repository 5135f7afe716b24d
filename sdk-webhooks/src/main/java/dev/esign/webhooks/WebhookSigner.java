package dev.esign.webhooks;

import dev.esign.webhooks.internal.HmacKey;
import dev.esign.webhooks.internal.SignatureScheme;
import java.util.List;
import java.util.Map;

/**
 * Makes valid deliveries, for a program's own tests of its webhook endpoint.
 *
 * <pre>{@code
 * byte[] body = "{\"event\":\"envelope.signed\",\"envelope_id\":\"e-1\"}".getBytes(UTF_8);
 * WebhookSigner.Signature signature = WebhookSigner.atlas("test key").sign(body);
 *
 * request.header(signature.header(), signature.value());      // over HTTP, or …
 * webhooks.receive(signature.asHeaders(), body);              // … without
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class WebhookSigner {

    private final SignatureScheme scheme;
    private final HmacKey key;

    private WebhookSigner(SignatureScheme scheme, String key) {
        this.scheme = scheme;
        this.key = HmacKey.of(key);
    }

    /**
     * Signs as Atlas does: {@code X-Atlas-Signature: sha256=} and the HMAC-SHA256 of the body in lower-case hex (Atlas wire
     * sheet §6).
     *
     * @param apiKey the API key that the receiver knows
     * @return a signer
     * @throws IllegalArgumentException if the key is blank or has white space at an end
     */
    public static WebhookSigner atlas(String apiKey) {
        return new WebhookSigner(SignatureScheme.ATLAS, apiKey);
    }

    /**
     * Signs as GetSigned does: {@code X-GetSigned-Signature} and the HMAC-SHA256 of the body in lower-case hex, without a prefix
     * (GetSigned wire sheet §6.2).
     *
     * @param secret the secret that the webhook was registered with, and that the receiver knows
     * @return a signer
     * @throws IllegalArgumentException if the secret is blank or has white space at an end
     */
    public static WebhookSigner getSigned(String secret) {
        return new WebhookSigner(SignatureScheme.GETSIGNED, secret);
    }

    /**
     * Signs a body.
     *
     * @param body the bytes that will be sent
     * @return the header to send with them
     */
    public Signature sign(byte[] body) {
        return new Signature(scheme.header(), scheme.encode(key.sign(body)));
    }

    /**
     * The header that makes a delivery valid.
     *
     * @param header the header's name
     * @param value the header's value
     */
    public record Signature(String header, String value) {

        /**
         * The same as a request's headers, in the shape that the receivers take.
         *
         * @return one header with one value, unmodifiable
         */
        public Map<String, List<String>> asHeaders() {
            return Map.of(header, List.of(value));
        }
    }
}
