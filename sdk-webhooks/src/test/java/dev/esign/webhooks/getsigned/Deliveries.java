package dev.esign.webhooks.getsigned;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.esign.webhooks.WebhookRejectedException;
import dev.esign.webhooks.WebhookRejectedException.Reason;
import dev.esign.webhooks.WebhookSigner;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;

/** What the tests of the GetSigned receiver share. */
final class Deliveries {

    static final String SECRET = "getsigned secret of the tests";

    /** The example of the GetSigned wire sheet, §6.4. */
    static final byte[] COMPLETED = """
            {"event":"envelope.completed","id":"evt_01HXEXAMPLE","createdAt":"2026-07-02T10:15:00Z",
             "data":{"envelopeId":"env_01HXEXAMPLE","tenantId":"northwind","subject":"Consulting agreement",
                     "completedAt":"2026-07-02T10:15:00Z",
                     "documentUrl":"https://api.getsigned.ca/v1/envelopes/env_01HXEXAMPLE/document",
                     "signers":[{"id":"sgn_01HXEXAMPLE","name":"Ada Byron","email":"ada@example.org",
                                 "signedAt":"2026-07-02T10:14:40Z"}]}}""".getBytes(UTF_8);

    private Deliveries() {}

    static String signature(byte[] body) {
        return requireNonNull(headers(body).get(GetSignedWebhooks.SIGNATURE_HEADER))
                .get(0);
    }

    static Map<String, List<String>> header(@Nullable String signature) {
        return Map.of(GetSignedWebhooks.SIGNATURE_HEADER, Collections.singletonList(signature));
    }

    static Map<String, List<String>> headers(byte[] body) {
        return WebhookSigner.getSigned(SECRET).sign(body).headers();
    }

    static GetSignedEvent receive(String json) {
        byte[] body = json.getBytes(UTF_8);
        return GetSignedWebhooks.of(SECRET).receive(headers(body), body);
    }

    static WebhookRejectedException assertRejected(Reason reason, ThrowingCallable delivery) {
        var rejected = assertThatExceptionOfType(WebhookRejectedException.class).isThrownBy(delivery);
        rejected.extracting(WebhookRejectedException::reason).isEqualTo(reason);
        return rejected.actual();
    }
}
