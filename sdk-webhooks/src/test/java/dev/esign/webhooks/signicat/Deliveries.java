package dev.esign.webhooks.signicat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.esign.webhooks.WebhookRejectedException;
import dev.esign.webhooks.WebhookRejectedException.Reason;
import dev.esign.webhooks.WebhookSigner;
import dev.esign.webhooks.Webhooks;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;

/** What the tests of the Signicat receiver share. */
final class Deliveries {

    static final String SECRET = "signicat secret of the tests";

    /** The example of the Signicat wire sheet, §6.2. */
    static final byte[] PARTIALLY_SIGNED = """
            { "id": "2f0c", "timestamp": "2024-03-01T12:00:00Z", "accountId": "acc-1",
              "type": "document_partially_signed",
              "payload": { "documentId": "doc-1", "externalDocumentId": "lease-17b-2024-03",
                           "signer": { "id": "sgn-1", "externalSignerId": "tenant-1", "fullName": "Ada Berg",
                                       "signedTime": "2024-03-01T12:00:00Z", "dateOfBirth": "1988-01-01",
                                       "signatureMethod": "no_bankid", "signatureMethodUniqueId": "x" } },
              "tags": ["lease"] }""".getBytes(UTF_8);

    private Deliveries() {}

    static String signature(byte[] body) {
        return requireNonNull(headers(body).get(SignicatWebhooks.SIGNATURE_HEADER))
                .get(0);
    }

    static Map<String, List<String>> header(@Nullable String signature) {
        return Map.of(SignicatWebhooks.SIGNATURE_HEADER, Collections.singletonList(signature));
    }

    static Map<String, List<String>> headers(byte[] body) {
        return WebhookSigner.signicat(SECRET).sign(body).headers();
    }

    static SignicatEvent receive(String json) {
        byte[] body = json.getBytes(UTF_8);
        return Webhooks.signicat(SECRET).receive(headers(body), body);
    }

    static WebhookRejectedException assertRejected(Reason reason, ThrowingCallable delivery) {
        var rejected = assertThatExceptionOfType(WebhookRejectedException.class).isThrownBy(delivery);
        rejected.extracting(WebhookRejectedException::reason).isEqualTo(reason);
        return rejected.actual();
    }
}
