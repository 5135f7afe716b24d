package dev.esign.webhooks;

import dev.esign.webhooks.internal.HmacKey;
import dev.esign.webhooks.internal.SignatureScheme;
import dev.esign.webhooks.internal.XodoHash;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Makes valid deliveries, for a program's own tests of its webhook endpoint.
 *
 * <pre>{@code
 * byte[] body = "{\"event\":\"envelope.signed\",\"envelope_id\":\"e-1\"}".getBytes(UTF_8);
 * WebhookSigner.Delivery delivery = WebhookSigner.atlas("test key").sign(body);
 *
 * webhooks.receive(delivery.headers(), delivery.body());      // or send both over HTTP
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class WebhookSigner {

    private final Function<byte[], Delivery> signing;

    private WebhookSigner(Function<byte[], Delivery> signing) {
        this.signing = signing;
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
        return inHeader(SignatureScheme.ATLAS, apiKey);
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
        return inHeader(SignatureScheme.GETSIGNED, secret);
    }

    /**
     * Signs as Signicat Express does: {@code X-Idfy-Signature} and the HMAC-SHA256 of the body in lower-case hex, without a prefix
     * (Signicat wire sheet §6.3).
     *
     * @param secret the secret that the webhook was registered with, and that the receiver knows
     * @return a signer
     * @throws IllegalArgumentException if the secret is blank or has white space at an end
     */
    public static WebhookSigner signicat(String secret) {
        return inHeader(SignatureScheme.SIGNICAT, secret);
    }

    /**
     * Signs as Xodo does: with an {@code event_hash} in the body, over its {@code event_time} and {@code event_type} (Xodo wire
     * sheet §5.3). The delivery therefore has no header, and another body than was given.
     *
     * @param accessKey the API access key that the receiver knows
     * @return a signer
     * @throws IllegalArgumentException if the key is blank or has white space at an end
     */
    public static WebhookSigner xodo(String accessKey) {
        HmacKey key = HmacKey.of(accessKey);
        return new WebhookSigner(body -> new Delivery(Map.of(), XodoHash.sign(key, body)));
    }

    private static WebhookSigner inHeader(SignatureScheme scheme, String key) {
        HmacKey hmacKey = HmacKey.of(key);
        return new WebhookSigner(body ->
                new Delivery(Map.of(scheme.header(), List.of(scheme.encode(hmacKey.sign(body)))), body.clone()));
    }

    /**
     * Signs a body.
     *
     * @param body what the delivery is to say, in the provider's JSON
     * @return what to send
     * @throws IllegalArgumentException if the provider signs within the body, and it lacks what is signed
     */
    public Delivery sign(byte[] body) {
        return signing.apply(body);
    }

    /** A valid delivery, ready to be sent or received. Immutable. */
    public static final class Delivery {

        private final Map<String, List<String>> headers;
        private final byte[] body;

        private Delivery(Map<String, List<String>> headers, byte[] body) {
            this.headers = headers;
            this.body = body;
        }

        /**
         * The headers that make the delivery valid.
         *
         * @return the signature's header with its one value, or nothing if the provider signs within the body; unmodifiable
         */
        public Map<String, List<String>> headers() {
            return headers;
        }

        /**
         * The bytes to send.
         *
         * @return a copy
         */
        public byte[] body() {
            return body.clone();
        }
    }
}
